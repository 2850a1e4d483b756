import type { Gender } from '../language/language.ts';

export const FEMALE = `Ada Agatha Aileen Aminata Anneliese Antoinette Asha Astri Beata Birgit Bronwyn Cecile Chiara Chimamanda
Clemence Dagmar Dorothea Ebony Edie Edwina Elif Elin Emilia Enid Erna Etta Fatou Freya Frida Gemma Georgia Georgina
Gerda Giulia Giorgia Gro Gudrun Hanna Hana Hedwig Heike Helga Hiroko Ilse Imogen Indira Inga Inge Ioana Isla Jacinda
Jana Jemima Jutta Katarina Katja Keiko Kirsty Lakshmi Leonie Linnea Liv Lorna Ludmila Maeve Magdalena Maja Manuela
Mareike Mari Marit Marta Matilde Mette Mina Mira Morag Nadezhda Nanette Ngozi Niamh Nicolette Odile Oksana Olena
Paola Philippa Pia Pilar Pippa Priya Rhiannon Rosalyn Saoirse Seema Shabana Siobhan Sigrid Silvia Sinead Solveig Sunita
Svenja Theodora Tilda Tove Ulla Ulrike Una Valentina Vigdis Vilma Wilhelmina Yael Yasmine Yuki Yulia Zainab Abigail Adele Adriana Agnes Aisha Alexandra Alexandria Alexa Alice Alicia Alison Allison Alma Alyssa
Amanda Amber Amelia Amina Amy Ana Anabel Andrea Angela Angelina Anita Ann Anna Annabel Anne Annette Annie Antonia
April Ariana Arlene Ashley Astrid Audrey Ayanna Barbara Beatrice Becky Belinda Bernadette Bernice Bertha Beth Betsy
Betty Beverly Bianca Bonnie Brenda Brianna Bridget Brigitte Britney Brittany Brooke Camilla Candace Candice Carla
Carlotta Carly Carmen Carol Carole Carolina Caroline Carolyn Carrie Catherine Cathy Cecilia Celeste Celia Charlene
Charlotte Chelsea Cheryl Chloe Christina Christine Chrissy Cindy Claire Clara Clarissa Claudia Colleen Connie Consuelo
Constance Cora Corinne Courtney Cristina Crystal Cynthia Daisy Dana Daniela Danielle Daphne Darlene Dawn Deb Debbie
Debora Deborah Debra Deirdre Delia Denise Diana Diane Dianne Dina Dolores Donna Dora Doreen Doris Dorothy Edith Edna
Eileen Elaine Eleanor Elena Eliana Elisa Elisabeth Elise Elizabeth Ella Ellen Elsa Elsie Emily Emma Erica Erika Erin
Esther Ethel Eugenia Eva Eve Evelyn Faith Farah Fatima Felicia Fiona Flora Florence Frances Francesca Francine Freda
Gabriela Gabrielle Gail Geraldine Gertrude Gina Ginger Ginny Giovanna Gisele Gladys Glenda Gloria Grace Greta Gretchen
Guadalupe Gwen Gwendolyn Hannah Harriet Hazel Heather Heidi Helen Helena Helene Henrietta Hilary Hilda Hillary Holly
Hope Huma Ida Ilana Ines Ingrid Irene Iris Irma Isabel Isabella Isabelle Ivanka Ivy Jackie Jacqueline Jaime Jan Jane
Janet Janice Janine Jasmine Jean Jeanette Jeanine Jeanne Jen Jenna Jennie Jennifer Jenny Jessica Jill Jo Joan Joann
Joanna Joanne Jocelyn Jodi Josephine Joy Joyce Juana Juanita Judith Judy Julia Juliana Julie Juliet June Kaitlyn
Kamala Kara Karen Karin Karina Karine Kate Katharine Katherine Kathleen Kathryn Kathy Katie Katy Katrina Kay Kayla
Kayleigh Kellyanne Kelsey Kendra Keri Kerri Kim Kimberly Kirsten Kirstjen Krista Kristen Kristi Kristin Kristina
Krystal Lara Latoya Laura Laurel Lauren Laurie Leah Leila Lena Leticia Lidia Lila Lillian Lily Linda Lindsay Lindsey
Lisa Liz Liza Lois Lola Loretta Lorraine Louise Lourdes Lucia Lucille Lucinda Lucy Luisa Lupe Lydia Lynda Lynn Lynne
Mabel Madeleine Madeline Maggie Malia Mandy Marcela Marcia Margaret Margarita Margot Maria Mariah Marian Mariana
Marianne Marie Mariel Marilyn Marina Marissa Marjorie Marla Marlene Marsha Martha Mary Maryam Matilda Maureen Maxine
Megan Meghan Melania Melanie Melinda Melissa Mercedes Meredith Mia Michele Michelle Mildred Millie Mindy Minnie
Miranda Miriam Moira Molly Mona Monica Monique Muriel Myra Myrtle Nadia Nadine Nancy Naomi Natalia Natalie Natasha
Nellie Nicola Nicole Nikki Nina Noelle Nora Noreen Norma Olga Olivia Omarosa Opal Paige Pam Pamela Patrice Patricia
Patsy Patti Patty Paula Paulette Pauline Pearl Peggy Penelope Penny Petra Phoebe Phyllis Polly Priscilla Queen Rachel
Ramona Raquel Rashida Rebecca Regina Renee Rhonda Rita Roberta Robin Rosa Rosalie Rosalind Rose Rosemary Rosie
Roxanne Ruby Ruth Sabrina Sally Samantha Sandra Sandy Sara Sarah Sasha Savannah Selena Shannon Sharon Sheila Shelby
Shelley Sheryl Shirley Shonda Simone Sofia Sonia Sonja Sophia Sophie Stacey Stacy Stella Stephanie Sue Susan Susana
Susanna Susanne Susie Suzanne Suzy Svetlana Sybil Sylvia Tabitha Tamara Tameka Tammy Tanya Tara Tatiana Teresa Teri
Terri Thelma Theresa Therese Tiffany Tina Tonya Toni Tracey Trisha Trudy Tulsi Ursula Valerie Vanessa Vera Veronica
Vicki Vicky Victoria Viola Violet Virginia Vivian Vivien Wanda Wendy Whitney Wilma Winifred Xiomara Yasmin Yolanda
Yvette Yvonne Zahra Zara Zelda Zoe Zoey`;

export const MALE = `Abdi Adel Akira Alasdair Alastair Alistair Aleksandr Alois Anders Andrzej Angel Anwar Archibald Arjun Arne
Arno Arvind Ashok Asger Attila Axel Baltasar Barnaby Bastian Bela Benedict Bertrand Bjorn Bogdan Cillian Clement Cosmo
Cuthbert Declan Dieter Dietrich Dinesh Eamon Edmond Efrain Einar Elmer Emil Emile Enzo Ernst Esteban Fabian Fergus
Finn Florian Friedrich Fritz Gareth Georg Georges Gianni Gideon Gilles Giorgio Goran Gregor Guido Gunnar Gunther Gustav
Haakon Harald Harish Haruki Heinrich Heinz Helmut Hendrik Hiroshi Horst Hussain Iain Ignatius Ilya Imre Ivar Iwan
Jamie Jan Janos Jarvis Jean-Claude Jean-Luc Jean-Pierre Jerzy Joao Jochen Jorgen Josep Jurgen Kamal Karim Kaspar Kenji
Kofi Kristian Kwame Laszlo Leif Leopoldo Lothar Luigi Mads Magnus Manfred Manoj Mansour Massimo Mathias Mats Matthias
Maurizio Milan Milos Mohan Morten Mungo Nadir Nasser Nikolaus Nikos Niklas Ola Olaf Olav Ole Osama Ove Pasquale Per
Petr Piers Piotr Radek Raj Rajesh Ramesh Rasmus Ravi Reinhard Rolando Ruairi Rune Samuel Sanjay Sergio Shinzo Sigmund
Simeon Soren Stefano Sunil Suresh Taro Tadeusz Terje Thorsten Tibor Tito Torsten Ugo Ulrich Umar Urs Vaclav Valentin
Vijay Vikram Vinod Volker Waleed Werner Wilhelm Wim Wolfram Yannick Yitzhak Yosef Youssef Yves Zoltan Aaron Abdul Abdullah Abdel Abe Abel Abraham Adam Adolfo Adrian Ahmad Ahmed Aidan Alan Albert Alberto Alec
Alejandro Alexander Alexandre Alexei Alfonso Alfred Alfredo Ali Allan Allen Alonzo Alvaro Alvin Amir Amos Anderson
Andre Andreas Andrei Andres Andrew Andy Angelo Angus Anthony Antoine Anton Antonio Antony Armando Arnold Arthur Arturo
Asa Asif Augustus Austin Avery Barack Barney Barry Bart Bashar Ben Benito Benjamin Bennett Bernard Bernardo Bernie
Bert Bill Billy Bob Bobby Boris Brad Bradley Brandon Brendan Brent Bret Brett Brian Bruce Bruno Bryan Bryce Byron
Caleb Calvin Carl Carlo Carlos Cary Cedric Cesar Chad Charles Charlie Chester Chip Chris Christian Christopher Chuck
Clarence Claude Clay Clayton Cliff Clifford Clint Clinton Clive Clyde Cody Colin Conor Conrad Corey Cornelius Cory
Craig Curt Curtis Cyrus Dale Damian Damon Dan Daniel Danny Darrell Darren Darryl Dave David Davis Dean Dennis Denny
Derek Derrick Desmond Devin Dexter Diego Dick Dirk Dmitri Dmitry Dominic Don Donald Donnie Doug Douglas Duncan Dustin
Dwayne Dwight Earl Ed Eddie Edgar Edmund Eduardo Edward Edwin Egor Eli Elias Elijah Elliot Elliott Ellis Elon Emanuel
Emilio Emmanuel Enrique Eric Erick Erik Ernest Ernesto Ernie Ethan Eugene Evan Everett Ezra Faisal Federico Felipe
Felix Ferdinand Fernando Filippo Floyd Francis Francisco Franco Francois Frank Frankie Franklin Fred Freddie Frederick
Gabriel Garrett Gary Gavin Gene Geoff Geoffrey Geert George Gerald Gerard Gerhard Gerry Gilbert Giovanni Giuseppe Glen
Glenn Gonzalo Gordon Graham Grant Greg Gregg Gregory Guillermo Gus Gustavo Guy Hakeem Hal Hamid Hank Hans Harold Harry
Harvey Hassan Hector Henri Henrik Henry Herb Herbert Herman Homer Horace Howard Hubert Hugh Hugo Humberto Hussein Ian
Ibrahim Igor Ignacio Imran Ira Irving Isaac Isaiah Ismail Israel Ivan Jack Jackson Jacob Jacques Jaime Jake Jamal
James Jameson Jared Jarrod Jason Jasper Javier Jay Jeb Jed Jeff Jefferson Jeffrey Jens Jeremiah Jeremy Jerome Jerry
Jesse Jesus Jim Jimmy Joachim Joaquin Joe Joel Joey Johan Johannes John Johnny Jon Jonah Jonas Jonathan Jordi Jorge
Jose Josef Joseph Josh Joshua Juan Julian Julio Julius Justin Kareem Karl Kash Keith Ken Kenneth Kenny Kent Kerry
Kevin Khalid Khizr Kirk Klaus Kris Kurt Kyle Lamar Lance Larry Lars Laurence Laurent Lawrence Lee Len Leo Leon Leonard
Leonardo Leonid Leopold Leroy Lester Lev Levi Lewis Liam Lincoln Lindsey Lionel Lloyd Logan Lorenzo Lou Louie Louis
Luc Luca Lucas Luciano Luis Luiz Luke Luther Lyle Lyndon Mack Mahmoud Malcolm Manny Manuel Marc Marcel Marco Marcos
Marcus Mario Mark Marshall Martin Marty Marvin Masoud Mathew Matt Matteo Matthew Maurice Mauricio Max Maximilian Mehdi
Mel Melvin Michael Michel Miguel Mikael Mike Mikhail Miles Milton Mitch Mitchell Mitt Mo Mohamed Mohammad Mohammed
Moises Monty Morris Moses Muhammad Murray Mustafa Myron Nabil Nat Nate Nathan Nathaniel Ned Neil Nelson Newt Niall
Nicholas Nick Nicolas Nigel Nikita Nikolai Nils Noah Noel Norbert Norm Norman Oliver Olivier Omar Orlando Orrin Oscar
Oswald Otis Otto Owen Pablo Paolo Pascal Patrick Paul Pavel Pedro Percy Perry Pete Peter Phil Philip Philippe Phillip
Pierre Pietro Preet Preston Quentin Rafael Raheem Ralph Ramon Rand Randall Randolph Randy Raphael Rashid Raul Ray
Raymond Reince Reggie Reginald Rene Reuben Rex Reza Ricardo Rich Richard Rick Ricky Rob Robby Robert Roberto Rod
Rodney Rodolfo Rodrigo Roger Roland Rolf Roman Romano Ron Ronald Ronnie Rory Ross Roy Ruben Rudolf Rudolph Rudy
Rupert Rush Russ Russell Rusty Ryan Sadiq Salman Salvador Salvatore Samir Samuel Santiago Saul Scott Scottie Sean Sebastian
Serge Sergei Sergey Sergio Seth Seymour Shane Shaun Shawn Sheldon Sherman Sid Sidney Silvio Simon Solomon Spencer
Stan Stanley Stefan Stephan Stephen Sterling Steve Steven Stewart Stu Stuart Sven Tariq Ted Teddy Terence Terrence
Thaddeus Theo Theodore Thom Thomas Thurman Tim Timothy Tobias Toby Todd Tom Tomas Tommy Tony Travis Trent Trevor Trey
Tristan Troy Ty Tyler Tyrone Uri Vance Vaughn Vern Vernon Vicente Victor Viktor Vince Vincent Vinny Vito Vladimir
Volodymyr Wade Wallace Walt Walter Ward Warren Wayne Wendell Wesley Wilbur Wilfred Will Willard William Willie Willy
Winston Wolf Wolfgang Woodrow Wyatt Xavier Yuri Yusuf Zach Zachary Zack Zeke`;

export const EITHER = `Alex Ashton Aubrey Bailey Blair Blake Bobbie Cameron Carey Casey Chandler Charley Dakota Drew Dylan
Emerson Finley Francis Frankie Hayden Hunter Jamie Jess Jesse Jody Jordan Kelly Kelley Kendall Kennedy Kerry Kim Lee
Leslie Lesley Logan Loren Lynn Mackenzie Madison Marion Morgan Pat Parker Peyton Quinn Reese Riley Robin Rowan Sam
Sandy Sage Sasha Shannon Shelly Sidney Skyler Stacy Taylor Terry Tracy Tyler Yang Wei Ming Li Xi Jin`;

const NAMES = new Map<string, Gender>();
for (const name of words(FEMALE)) NAMES.set(name, 'f');
for (const name of words(MALE)) NAMES.set(name, NAMES.get(name) === 'f' ? null : 'm');
for (const name of words(EITHER)) NAMES.set(name, null);

function words(list: string): string[] {
  return list.split(/\s+/u);
}

/** Whether a word is a common given name (accents and the case of ALL-CAPS words are folded). */
export function isGivenName(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first >= 97 && first <= 122) return false;
  return NAMES.has(foldName(word));
}

/** The gender that a given name commonly goes with. */
export function genderOfGivenName(word: string): Gender {
  return NAMES.get(foldName(word)) ?? null;
}

/** A name without accents, in Title Case where it was all capitals: "JOSÉ" and "José" are both "Jose". */
export function foldName(word: string): string {
  const plain = /^[\0-\x7f]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.length > 2 && plain === plain.toUpperCase() ? plain[0] + plain.slice(1).toLowerCase() : plain;
}

/** Given names that are used for one another, one family of forms a line. */
export const FAMILIES = `abigail abby|abraham abe|albert al bert|alexander alex alec sandy|alexandra alex sandra|alfred al fred
andrew andy drew|ann anne annie|anna annie|anthony tony antony|barbara barb|benjamin ben benny|bernard bernie bern
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

/** Well-known organisations and countries by acronym: the acronym without full stops, then its full name. */
export const KNOWN = `us=united states|usa=united states|america=united states|uk=united kingdom|britain=united kingdom
eu=european union|un=united nations|fbi=federal bureau of investigation|cia=central intelligence agency
nsa=national security agency|irs=internal revenue service|doj=department of justice|justice department=department of justice
state department=department of state|treasury=department of the treasury|treasury department=department of the treasury
defense department=department of defense|pentagon=department of defense|dod=department of defense
gop=republican party|rnc=republican national committee|dnc=democratic national committee
nato=north atlantic treaty organization|who=world health organization|imf=international monetary fund
epa=environmental protection agency|fda=food and drug administration|sec=securities and exchange commission
dhs=department of homeland security|homeland security department=department of homeland security
ice=immigration and customs enforcement|nypd=new york police department|lapd=los angeles police department
ap=associated press|nyt=new york times|wsj=wall street journal|bbc=british broadcasting corporation
afp=agence france-presse|nra=national rifle association|aclu=american civil liberties union
naacp=national association for the advancement of colored people|nasa=national aeronautics and space administration
cdc=centers for disease control and prevention|fed=federal reserve|federal reserve board=federal reserve
scotus=supreme court|u.s. supreme court=supreme court|huffpost=huffington post|fox=fox news|fox news channel=fox news`;

const FULL = new Map<string, string>(
  KNOWN.split(/[|\n]/u).map((pair) => pair.trim().split('=') as [string, string]),
);

/** The full name, in lower case, of a well-known acronym or short name; undefined for others. */
export function fullNameOf(key: string): string | undefined {
  return FULL.get(key);
}
