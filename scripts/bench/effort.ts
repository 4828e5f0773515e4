/** How much is measured. The quick one tells whether the benchmark works, not how fast the service is. */
export interface Effort {
  rounds: number;
  secondsPerGetRound: number;
  /** Sign-in answers in one round, by concurrency. */
  answers: Readonly<Record<number, number>>;
  authorizationsPerRound: number;
  people: number;
  starts: number;
}

export const thorough: Effort = {
  rounds: 5,
  secondsPerGetRound: 4,
  answers: { 1: 150, 16: 480, 64: 480 },
  authorizationsPerRound: 200,
  people: 1_600,
  starts: 5,
};

export const quick: Effort = {
  rounds: 2,
  secondsPerGetRound: 1,
  answers: { 1: 40, 16: 120, 64: 120 },
  authorizationsPerRound: 48,
  people: 320,
  starts: 2,
};
