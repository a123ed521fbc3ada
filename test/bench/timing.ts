/** Times of repeated measurements, in milliseconds. */

export interface Time {
  /** As the clock on the wall has it. */
  wall: number;
  /** Processor time of the whole process, its helper threads included: what other programs do hardly changes it. */
  cpu: number;
}

export interface Times {
  /** Medians of both. */
  wall: number;
  cpu: number;
  /** The shortest on the wall: what a machine with nothing else to do would come near to. */
  best: number;
}

/** Runs `work` once per item, in turn; the items are made before the clock starts. */
export function timesOver<Item>(items: readonly Item[], work: (item: Item) => unknown): Times {
  return summary(items.map((item) => timeOf(() => work(item))));
}

export function timeOf(work: () => unknown): Time {
  const cpu = process.cpuUsage();
  const start = performance.now();
  work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
}

export function summary(times: readonly Time[]): Times {
  const sorted = (key: keyof Time) => times.map((time) => time[key]).sort((a, b) => a - b);
  const wall = sorted('wall');
  return { wall: wall[wall.length >> 1]!, cpu: sorted('cpu')[wall.length >> 1]!, best: wall[0]! };
}

/** The numbers 1 to `count`, as seeds. */
export function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** How much more processor time the second kind of work takes than the first; turn by turn, so that a slow moment hits both. */
export function ratioOf<Item>(items: readonly Item[], works: readonly ((item: Item) => unknown)[]): number {
  const turns = items.map((item) => works.map((work) => timeOf(() => work(item))));
  const [first, second] = works.map((_, index) => summary(turns.map((turn) => turn[index]!)).cpu);
  return second! / first!;
}
