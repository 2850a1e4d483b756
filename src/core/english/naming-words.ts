/** Words of English in and round the names and descriptions of speakers. */

export const ANONYMOUS_LABEL =
  /^(?:q|a|question|questioner|interviewer|host|moderator|narrator|announcer|reporter|journalist|audience|speaker|male|female|man|woman|voice|unidentified|unknown|caller|operator|crowd|all|both|group|participant|member|several)s?\b/iu;

export const LABEL_TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|sir|lord|lady|the|hon|sen|senator|rep|representative|congress(?:man|woman)|gov|governor|secretary|vice|president|president-elect|former|justice|judge|gen|general|col|colonel|capt|captain|mayor|prof|professor|rev|reverend|chairman|chairwoman|chair|speaker|minister|prime|ambassador|attorney)\.?$/iu;

export const NAME_SUFFIX = /^(?:Jr|Sr|II|III|IV|Inc|Ltd|Co|Corp|LLC)\.?$/u;

export const PARTICLE = /^(?:de|da|di|del|della|der|den|van|von|bin|ibn|al|el|du|dos|ter|ten)$/u;

export const LANDMARK =
  /^(?:tower|towers|street|st|avenue|ave|road|building|bridge|hotel|river|lake|mount|mountain|airport|island|islands|beach|park|plaza|square|hall|stadium|arena|highway|boulevard|drive|valley|bay|creek|coast|county|garden|gardens|resort|ranch|day|eve|week|act|amendment|war|games|award|awards|prize|show|tour|bowl|cup|summit|primary|caucuses|caucus|debate|election|address)$/u;

export const OPENS_ROLE = /^(?:a|an|the|his|her|their|its|my|our)$/u;

export const OUTLET_TAIL =
  /^(?:news|television|tv|radio|magazine|newspaper|online|network|company|corporation|group|airlines)$/u;

export const FORMER = /^(?:former|ex|onetime|one-time|late|then|retired)$/u;

export const SMALL_IN_NAMES =
  /^(?:the|a|an|of|on|in|at|for|from|to|and|some|many|several|other|its|their|all|every|each|both|leading|prominent|fellow|top|s)$/u;

export const STREET = /^(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Highway|Drive)$/u;

export const NUMBER_WORD = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-|$)/iu;

export const OWNED_BY_OUTLET =
  /^(?:founder|founders|co-founder|account|accounts|executives|shares|employees|website|users|customers|stock|ceo|headquarters|officials|app|platform|editor|reporter|poll|publisher)$/u;

export const BLOCKS_RELAY =
  /^(?:if|when|because|while|though|although|unless|of|to|for|with|by|about|like|as|not|whether|is|are|was|were|has|have|will)$/u;

export const TIME_WORD =
  /^(?:week|weeks|month|months|year|years|day|days|time|times|morning|afternoon|evening|night|ago|hours?|decades?|weekend|summer|winter|spring|fall|autumn)$/u;

export const OBJECTING_CUE =
  /^(?:disput|den[iy]|reject|challeng|criti|slam|blast|mock|rebut|refut|dismiss|attack|condemn|denounc|question)/u;

export const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|could|should|did|does)$/u;

export const UNKEYED =
  /^(?:a|an|the|this|that|these|those|one|of|his|her|their|its|'s|’s|another|also|senior|top|some)$/u;

export const STOPS_CLAUSE =
  /^(?:if|when|because|while|although|unless|whether|who|whom|whose|which|and|or|but|is|are|was|were|has|have|had|will|would|to|not)$/u;

/** Words that make what follows another clause or an object, unless "that" comes between. */
export const LINKS_CLAUSE =
  /^(?:after|before|since|until|as|where|for|by|of|with|at|from|about|than|like|against|over)$/u;

export const QUESTIONER =
  /^(?:q|question|questioner|interviewer|reporter|the press|press|audience|host|moderator)$/iu;

export const PRONOUN =
  /^(?:he|she|they|it|i|we|you|him|her|them|us|me|himself|herself|themselves|itself|who|which|that|his|hers|their|theirs|its|my|our|your|whose|whom)$/u;

export const POSSESSIVE_PRONOUN = /^(?:his|her|their|its|my|our|your|whose)$/u;

export const DETERMINER =
  /^(?:a|an|the|this|that|these|those|some|any|no|one|another|each|every|many|several|most|all|both|two|three|four|other|few|numerous|various)$/u;

export const RELEASE =
  /^(?:statement|letter|email|e-mail|tweet|post|posting|message|testimony|speech|note|memo|release|video)$/u;

export const COLLECTIVE =
  /^(?:organization|organisation|group|company|agency|newspaper|paper|magazine|network|firm|department|bureau|committee|party|university|institute|foundation|union|outlet|site|website|bank|association|council|commission|ministry|court|airline|hospital|school|team|club|charity|nonprofit|publication|corporation|campaign)$/u;

export const EPITHET =
  /^(?:lawmaker|businessman|businesswoman|billionaire|millionaire|candidate|nominee|contender|frontrunner|front-runner|senator|congressman|congresswoman|governor|democrat|republican|star|mogul|tycoon|magnate|native|lady|politician|independent|conservative|socialist|veteran|hopeful|incumbent|challenger|newcomer|executive|entrepreneur|developer)$/u;

export const PASSIVE = /^(?:was|were|been|is|are|be|being|reportedly|allegedly|apparently)$/u;

export const ENDS_ROLE =
  /^(?:of|for|in|at|from|to|with|on|by|said|was|is|had|has|will|who|whom|which|that|when|where)$/u;

export const SMALL_IN_ORGANISATIONS = /^(?:of|the|and|for|on|in|&|to)$/u;

export const ENDS_ROLE_NOUN =
  /^(?:of|for|in|at|from|to|with|on|by|who|over|during|after|before|as|while|,|\()$/u;

export const TIME_IN_NAMES = / (?:on|last|late|early|this) (?:\p{L}+day|week|month|year)\b.*$/u;

export const BARE_PRONOUN = /^(?:he|she|they|it|you|who|which|that)$/u;

export const OPENS_DESCRIPTION = /^(?:a|an|the|his|her|their|its|one|two|some|several)$/u;

export const OPENS_POSTMODIFIER =
  /^(?:who|that|which|whose|familiar|close|briefed|involved|present|speaking|and|or|but|he|she|they)$/u;

export const BETWEEN_NOUNS = /^(?:of|for|to|from|by|with|at)$/u;

export const OPENS_ANTECEDENT = /^(?:a|an|the|some|many|his|her|their)$/u;

export const BEFORE_PLACE = /^(?:in|at|from|near|on|outside|during)$/u;
