/** Countries whose government is often named by its capital. */
export const CAPITALS: ReadonlyMap<string, string> = new Map(
  `washington=united states|moscow=russia|beijing=china|london=united kingdom|paris=france|berlin=germany|tokyo=japan
rome=italy|madrid=spain|kyiv=ukraine|kiev=ukraine|warsaw=poland|ankara=turkey|tehran=iran|pyongyang=north korea
seoul=south korea|jerusalem=israel|cairo=egypt|riyadh=saudi arabia|brussels=european union|ottawa=canada
canberra=australia|new delhi=india|islamabad=pakistan|kabul=afghanistan|baghdad=iraq|damascus=syria|havana=cuba
caracas=venezuela|brasilia=brazil|budapest=hungary|athens=greece|dublin=ireland|oslo=norway|stockholm=sweden
helsinki=finland|copenhagen=denmark|vienna=austria|prague=czech republic|lisbon=portugal|taipei=taiwan`
    .split(/[|\n]/u)
    .map((pair) => pair.trim().split('=') as [string, string]),
);

export const PLACES = new Set(
  `alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa
kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada
new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island
south carolina|south dakota|tennessee|texas|utah|vermont|west virginia|wisconsin|wyoming|puerto rico|los angeles
new york city|san francisco|las vegas|san diego|new orleans|chicago|boston|philadelphia|detroit|houston|dallas|miami|atlanta
seattle|denver|phoenix|cleveland|baltimore|pittsburgh|cincinnati|milwaukee|st. louis|st. petersburg|sydney|melbourne
toronto|montreal|vancouver|mumbai|shanghai|hong kong|geneva|munich|frankfurt|milan|barcelona|istanbul|dubai|manchester
birmingham|liverpool|glasgow|edinburgh|belfast|cardiff|leeds|bristol|oxford|cambridge|africa|asia|europe|north america
south america|latin america|middle east|wall street|silicon valley|hollywood|manhattan|brooklyn|queens|bronx|capitol hill
united states|america|u.s|us|usa|united kingdom|u.k|uk|britain|england|scotland|wales|northern ireland|russia|china|france
germany|japan|italy|spain|ukraine|poland|turkey|iran|north korea|south korea|israel|egypt|saudi arabia|canada|australia
india|pakistan|afghanistan|iraq|syria|cuba|venezuela|brazil|hungary|greece|ireland|norway|sweden|finland|denmark|austria
czech republic|portugal|taiwan|mexico|argentina|chile|colombia|peru|nigeria|kenya|south africa|ethiopia|sudan|libya|yemen
lebanon|jordan|qatar|kuwait|georgia|belarus|romania|bulgaria|serbia|croatia|netherlands|belgium|switzerland|new zealand
philippines|indonesia|malaysia|singapore|thailand|vietnam|myanmar|bangladesh|sri lanka|nepal|european union|palestine|gaza
crimea|haiti|honduras|guatemala|el salvador|ecuador|bolivia|morocco|algeria|tunisia|zimbabwe|rwanda|somalia`
    .split(/[|\n]/u)
    .map((place) => place.trim()),
);

export const DEMONYMS = new Set(
  `american|british|english|scottish|welsh|irish|russian|chinese|french|german|japanese|italian|spanish|ukrainian|polish
turkish|iranian|korean|israeli|egyptian|saudi|canadian|australian|indian|pakistani|afghan|iraqi|syrian|cuban|venezuelan
brazilian|hungarian|greek|norwegian|swedish|finnish|danish|austrian|czech|portuguese|taiwanese|mexican|argentine|chilean
colombian|peruvian|nigerian|kenyan|dutch|belgian|swiss|european|african|asian|arab|palestinian|jewish|muslim|christian
catholic|latino|hispanic|republican|democratic|democrat|conservative|liberal|libertarian|socialist|federal|native|black
white|western|northern|southern|eastern|soviet|nazi|islamic|evangelical|protestant|mormon|texan|californian|iowan
floridian|north|south|east|west|african-american|latin|gop|tory|labour|bipartisan|presidential|congressional|senatorial
gubernatorial|vice-presidential|then|acting|former|ex|late|deputy|assistant|senior|vice|chief|lieutenant|associate`
    .split(/[|\n]/u)
    .map((word) => word.trim()),
);

/** Whether a name, in lower case without "the", is a country, state, region or large city. */
export function isPlace(name: string): boolean {
  return PLACES.has(name.replace(/\.$/u, '')) || CAPITALS.has(name);
}

/** The country that a capital city stands for when it says something; undefined for other names. */
export function countryOfCapital(name: string): string | undefined {
  return CAPITALS.get(name);
}

/** Whether a capitalised word modifies a name rather than being part of it ("Republican", "Canadian", "Acting"). */
export function isModifier(word: string): boolean {
  return DEMONYMS.has(word.toLowerCase());
}

export const STATES: ReadonlyMap<string, string> = new Map(
  `ala=alabama|ariz=arizona|ark=arkansas|calif=california|ca=california|colo=colorado|conn=connecticut|del=delaware
fla=florida|fl=florida|ga=georgia|ill=illinois|ind=indiana|kan=kansas|ky=kentucky|la=louisiana|md=maryland
mass=massachusetts|ma=massachusetts|mich=michigan|minn=minnesota|mn=minnesota|miss=mississippi|mo=missouri|mont=montana
neb=nebraska|nev=nevada|nh=new-hampshire|nj=new-jersey|nm=new-mexico|ny=new-york|nc=north-carolina|nd=north-dakota
okla=oklahoma|ore=oregon|pa=pennsylvania|ri=rhode-island|sc=south-carolina|sd=south-dakota|tenn=tennessee|tex=texas
tx=texas|va=virginia|vt=vermont|wash=washington|wva=west-virginia|wis=wisconsin|wi=wisconsin|wyo=wyoming|oh=ohio`
    .split(/[|\n]/u)
    .map((pair) => pair.trim().split('=') as [string, string]),
);

/** The name of a US state, in lower case, by its abbreviation without full stops; other words unchanged. */
export function stateOf(abbreviation: string): string {
  return STATES.get(abbreviation) ?? abbreviation;
}
