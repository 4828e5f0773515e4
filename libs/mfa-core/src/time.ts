export const secondsAfter = (time: Date, seconds: number): Date => new Date(time.getTime() + seconds * 1000);
export const secondsBefore = (time: Date, seconds: number): Date => secondsAfter(time, -seconds);
