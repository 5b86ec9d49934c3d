/** How a state is felt; components give it a colour, and a word always stands beside it. */
export type Tone = 'neutral' | 'green' | 'amber' | 'red' | 'blue';
