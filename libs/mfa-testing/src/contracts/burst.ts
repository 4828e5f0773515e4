/** As many as the promises speak of (TH-05). */
const BURST = 50;

/** The same call many times at once, spread over the instances. */
export function burst<Ports, T>(
  instances: readonly Ports[],
  call: (ports: Ports, index: number) => Promise<T>,
  times: number = BURST,
): Promise<T[]> {
  return Promise.all(
    Array.from({ length: times }, (_, index) => call(instances[index % instances.length]!, index)),
  );
}

export const count = <T>(values: readonly T[], counted: (value: T) => boolean): number =>
  values.filter(counted).length;
