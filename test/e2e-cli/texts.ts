/** Two invented reports of one invented meeting: the second alters a number. */
export const GOOD = `Ferry fares to rise at Kelso Point

Harbour master Ruth Ambler said on Friday: “The fares will rise by four percent in June, and not before.”

“We have waited two winters for the second boat,” Ambler said.
`;

export const OTHER = `Fares up at Kelso Point

“The fares will rise by nine percent in June, and not before,” harbour master Ruth Ambler told the meeting.

“We have waited two winters for the second boat,” she said.
`;
