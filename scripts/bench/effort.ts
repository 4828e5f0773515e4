/** How much is measured. The quick one tells whether the benchmark works, not how fast the service is. */
export interface Effort {
  rounds: number;
  secondsPerGetRound: number;
  /** Sign-in answers in one round, by concurrency. */
  answers: Readonly<Record<number, number>>;
  authorizationsPerRound: number;
  audit: {
    /** Acts with the chain in one round, in so many turns, and as many without. */
    many: { acts: number; turns: number };
    one: { acts: number; turns: number };
    /** Entries in one turn. */
    appends: number;
  };
  texts: {
    /** Texts written in one round, by concurrency. */
    enqueued: Readonly<Record<number, number>>;
    /** Texts in one round whose way to the vendor is timed. */
    departures: number;
    /** That wait at once. */
    notices: number;
    /** Sign-ins beside them, and as many without, in turns. */
    drainTurns: number;
    signInsPerDrainTurn: number;
  };
  /** Token requests in one round. */
  tokens: number;
  feedPage: {
    /** Authorizations of one company, and of the other. */
    few: number;
    many: number;
    /** Pages of each in one round. */
    pages: number;
  };
  people: number;
  starts: number;
}

export const thorough: Effort = {
  rounds: 5,
  secondsPerGetRound: 4,
  answers: { 1: 150, 16: 480, 64: 480 },
  authorizationsPerRound: 200,
  audit: { many: { acts: 128, turns: 4 }, one: { acts: 48, turns: 2 }, appends: 2_000 },
  texts: {
    enqueued: { 1: 200, 16: 640 },
    departures: 96,
    notices: 10_000,
    drainTurns: 10,
    signInsPerDrainTurn: 240,
  },
  tokens: 1_000,
  feedPage: { few: 1_000, many: 1_000_000, pages: 100 },
  people: 1_600,
  starts: 5,
};

export const quick: Effort = {
  rounds: 2,
  secondsPerGetRound: 1,
  answers: { 1: 40, 16: 120, 64: 120 },
  authorizationsPerRound: 48,
  audit: { many: { acts: 32, turns: 2 }, one: { acts: 8, turns: 1 }, appends: 400 },
  texts: {
    enqueued: { 1: 60, 16: 160 },
    departures: 32,
    notices: 1_000,
    drainTurns: 3,
    signInsPerDrainTurn: 64,
  },
  tokens: 100,
  feedPage: { few: 1_000, many: 20_000, pages: 20 },
  people: 320,
  starts: 2,
};
