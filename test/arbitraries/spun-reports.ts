/** A report in one outlet's words, the same spun by another, and one of the same event by somebody who was there. */
export interface SpunReports {
  readonly report: string;
  readonly spun: string;
  readonly independent: string;
}

/** Invented events, people and outlets. */
export const SPUN_REPORTS: readonly SpunReports[] = [
  {
    report: `The Brackwater council voted 14 to 9 on Tuesday to close the Aldora ferry terminal by the end of March, despite protests from the village of Skerry Point.
Mayor Ottilie Farrow said the terminal had lost 2.3 million crowns in each of the last three years. “We cannot keep pouring money into a pier that 40 people use on a weekday,” she told the meeting.
The line was opened in 1961 by the shipbuilder Edvard Lunde and once carried 900 passengers a day.
Its last vessel, the Marigold, has been in dock at Tarnholm since a fire damaged the engine room in August.
Councillor Bram Oyelaran, who voted against the motion, called the decision “a betrayal of the northern shore” and demanded a referendum.
A petition with 3,112 signatures was handed in before the vote by the teacher Wilma Stroud of Skerry Point.
The regional bus company Halden Lines has offered to run 6 daily services over the Corrie Bridge, a detour of 52 kilometres.
The harbour office will auction the terminal building on 17 April.`,
    spun: `Brackwater’s elected members decided on Tuesday, by 14 votes against 9, that the Aldora ferry landing is to shut before April begins, ignoring angry residents of Skerry Point.
According to Mayor Ottilie Farrow, the landing ran up a deficit of 2.3 million crowns annually for three years running. “It makes no sense to go on sinking cash into a jetty where 40 travellers turn up on an ordinary day,” she argued.
Edvard Lunde, who built ships, founded the connection in 1961; in its heyday 900 travellers took it daily.
The Marigold, the only boat remaining, has lain idle in Tarnholm after flames wrecked its machinery in August.
Bram Oyelaran, among the opponents, spoke of “treason towards those living up north” and wants the public to be asked.
Prior to the ballot Wilma Stroud, who teaches in Skerry Point, had presented a list signed by 3,112 people.
Halden Lines, which operates coaches in the area, is ready to put on 6 trips a day across the Corrie Bridge, 52 kilometres longer.
On 17 April the building is going under the hammer, port officials announced.`,
    independent: `For Wilma Stroud the evening ended in the car park, where some 200 people from Skerry Point sang the ferry song and threw paper boats at the town hall.
Their terminal will go: Brackwater’s council had just voted for it. Bram Oyelaran came out first and was cheered.
“My grandmother went to school on the Marigold,” said Jonas Pell, 71, who had come on foot over the Corrie Bridge.
Mayor Ottilie Farrow left by another door. Her spokesman Ruben Aske said later that nobody would be cut off and that talks with Halden Lines were far advanced.
The Aldora line began in 1961. In good summers, when Edvard Lunde still ran it, the queue reached as far as the chapel.
What becomes of the 11 members of the crew is open; the union Sund asks for a plan before March.
In the bakery at Skerry Point a book lies open in which people write down what they remember. It had 3,112 names, Stroud said, before the council opened its doors.
The next meeting is on 17 April.`,
  },
  {
    report: `Police in Vellmar arrested the banker Kasimir Thole on Friday on suspicion of having moved 48 million crowns from the pension fund of the Ostra shipyard to accounts on the island of Merrow.
Prosecutor Dagny Holm said 26 officers searched 5 offices and a villa in the district of Linde at dawn.
Thole, 57, has led the Vellmar Savings Bank since 2009 and sits on the board of the Ostra museum.
His lawyer, Piet Vandermolen, denied the charge. “My client has not taken a single crown,” he said.
The inquiry began in January when an auditor, Selma Brandt, noticed that 112 payments carried the same signature.
Two former managers of the shipyard, Ivo Castell and Renate Moos, were questioned on Thursday and released.
The fund pays the pensions of 1,900 people; the finance ministry in Karlsund said on Friday that it would vouch for them until June.
If convicted, Thole faces up to 12 years in prison. A hearing is set for 3 December.`,
    spun: `Kasimir Thole, who runs a bank, was taken into custody by Vellmar detectives on Friday: they believe that 48 million crowns belonging to retired workers of the Ostra yard ended up in Merrow.
As day broke, 26 investigators combed a mansion in Linde along with 5 business premises, according to Dagny Holm, who heads the case.
The 57-year-old became chief executive of the Vellmar Savings Bank in 2009; he is also one of the trustees of the Ostra museum.
Piet Vandermolen, defending him, rejected the accusation. “Not one crown went into the pocket of the man I represent,” he declared.
It was Selma Brandt, checking the books, who set things in motion in January, struck by an identical hand beneath 112 transfers.
A day earlier detectives had interviewed Ivo Castell and Renate Moos, once executives at the yard, and let them go.
Some 1,900 retired people depend on the money. Until June the treasury in Karlsund will guarantee what they are owed, it announced.
A guilty verdict could put him away for 12 years. He is to appear before a judge on 3 December.`,
    independent: `Renate Moos remembers the day when the letters stopped coming. “We had a statement every quarter, and in January there was none,” the former manager of the Ostra shipyard says.
On Friday she learned from the radio that Kasimir Thole was in a cell in Vellmar.
At the yard gate, pensioners stood in the rain. Most of the 1,900 had heard nothing from the Vellmar Savings Bank.
Ivo Castell, who ran the dry dock until 2017, says he warned the board in Karlsund twice.
The museum took Thole’s portrait down on Saturday; director Lone Ferris called it a precaution.
Dagny Holm, the prosecutor, has put more people away for fraud than anyone in the province. She would not say whether Selma Brandt’s report is the heart of the case.
Piet Vandermolen asked for bail of 2 million crowns and was refused. In Merrow, the minister Ada Quill promised help with the accounts.
The finance ministry meets the union on 3 December.`,
  },
];
