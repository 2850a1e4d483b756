import { foldName } from './given-names.ts';

/** Given names that are used for one another, one family of forms a line. */
const FAMILIES = `abigail abby|abraham abe|albert al bert|alexander alex alec sandy|alexandra alex sandra|alfred al fred
andrew andy drew|ann anne annie anna|anthony tony antony|barbara barb|benjamin ben benny|bernard bernie bern
calvin cal|catherine katherine kathryn kate katie kathy cathy kitty katharine|charles charlie chuck chas
christine christina chris tina|christopher chris|clifford cliff|clinton clint|daniel dan danny|david dave davy
deborah debra deb debbie|dennis denny|donald don donnie|dorothy dot dottie|douglas doug|edward ed eddie ted teddy ned
edwin ed|elizabeth liz beth betsy betty eliza lizzie|emmanuel manny|eugene gene|florence flo|frances fran
francis frank|franklin frank|frederick fred freddie|gerald gerry jerry|geoffrey jeff geoff|gregory greg
harold hal harry|henry harry hank|herbert herb|jacob jake jack|jacqueline jackie|james jim jimmy jamie
jeffrey jeff|jennifer jen jenny|jeremy jerry|jessica jess|john jack johnny jon|jonathan jon|joseph joe joey jody
joshua josh|judith judy|kenneth ken kenny|kimberly kim|lawrence larry laurence|leonard len lenny|leslie les
louis lou louie|manuel manny|margaret maggie meg peggy marge margie|martin marty|matthew matt|maxwell max|melvin mel
michael mike mick mickey|mitchell mitch|nathaniel nathan nate nat|nicholas nick nicolas|norman norm|pamela pam
patricia pat patty tricia trish|patrick pat paddy|peter pete|philip phil phillip|rafael rafa|randall randy|randolph randy
raymond ray|rebecca becky becca|reginald reg reggie|richard rick dick rich ricky richie|robert bob rob bobby robby bert
rodney rod|ronald ron ronnie|rudolph rudy|rudolf rudy|russell russ|samantha sam|samuel sam sammy|sandra sandy
sheldon shelly|stanley stan|stephen steve steven stevie|stuart stu stewart|susan sue susie suzanne|theodore ted theo teddy
terence terry|theresa teresa terry tess|thomas tom tommy thom|timothy tim timmy|vernon vern|victor vic|victoria vicky
vincent vince vinny|virginia ginny|walter walt|wilfred wilf|willard mitt|william bill billy will willie|zachary zach zack
vladimir volodymyr|mohammed mohamed muhammad mohammad|rebekah becky bekah|jebediah jeb|newton newt
raymond ray|alan al allan allen|angela angie|arthur art|cynthia cindy`;

const GROUPS = new Map<string, Set<string>>();
for (const family of FAMILIES.split(/[|\n]/u)) {
  const members = family.trim().split(' ');
  for (const member of members) {
    const known = GROUPS.get(member) ?? new Set<string>();
    for (const other of members) known.add(other);
    GROUPS.set(member, known);
  }
}

/** Whether two given names can be one person's: equal, a nickname, an initial, or a short form ("Alex", "Alexei"). */
export function givenNamesAgree(a: string, b: string): boolean {
  const left = foldName(a).toLowerCase().replace(/\./gu, '');
  const right = foldName(b).toLowerCase().replace(/\./gu, '');
  if (left === right) return true;
  if (left.length === 1 || right.length === 1) return left[0] === right[0];
  if (left.length <= 3 && /^[A-Z.]+$/u.test(a)) return left[0] === right[0];
  if (right.length <= 3 && /^[A-Z.]+$/u.test(b)) return left[0] === right[0];
  return (GROUPS.get(left)?.has(right) ?? false) || differByOneLetter(left, right);
}

/** Whether one long name has one letter more than the other: a slip or a variant of spelling ("Catharine"). */
function differByOneLetter(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1 || short.length < 6) return false;
  let i = 0;
  while (i < short.length && long[i] === short[i]) i++;
  return long.slice(i + 1) === short.slice(i);
}
