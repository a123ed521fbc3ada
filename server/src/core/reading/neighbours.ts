/** The units near one that speak for it: the header of its table, the first cell above, the first of its list, the last that named a law. */
import type { Draft } from '../draft/draft.js';
import { cellOf, isFirstCellEmpty } from './cells.js';
import type { Named } from './reading.js';

/** So many names on either side, or in a heading, count: beyond them closeness has lost its weight. */
export const NEAR = 15;

/** What a header row names. */
export interface Header {
  columns: Map<number, string[]>;
  all: Set<string>;
}

export class Neighbours {
  private readonly headers = new Map<number, Header>();
  private readonly carriers = new Map<number, number>();
  private readonly firsts = new Map<number, number>();

  constructor(
    private readonly draft: Draft,
    private readonly named: readonly (readonly Named[])[],
  ) {}

  /** The instruments that a header row names, by column and all together. */
  header(row: number): Header {
    let header = this.headers.get(row);
    if (!header) {
      header = { columns: new Map(), all: new Set() };
      const { prose } = this.draft.units[row]!.body;
      for (const { mention, instrument } of this.named[row]!) {
        if (!instrument) continue;
        const column = cellOf(prose, mention.from);
        header.columns.set(column, [...(header.columns.get(column) ?? []), instrument]);
        header.all.add(instrument);
      }
      this.headers.set(row, header);
    }
    return header;
  }

  /** The row whose first cell speaks for a row: its own, or where that is empty the next one above that is not. */
  carrier(unit: number): number {
    const { units } = this.draft;
    const { group, header } = units[unit]!;
    let row = unit;
    let carrier = unit;
    for (; row > header && units[row]!.group === group; row--) {
      if (units[row]!.body.kind !== 'row') continue;
      carrier = this.carriers.get(row) ?? row;
      if (carrier !== row || !isFirstCellEmpty(units[row]!.body.prose)) break;
    }
    this.carriers.set(unit, carrier);
    return carrier;
  }

  /** The instruments that the first cell of a row names. */
  firstCell(row: number): string[] {
    const { prose } = this.draft.units[row]!.body;
    const out: string[] = [];
    for (const { mention, instrument } of this.named[row]!) {
      if (cellOf(prose, mention.from) > 1) break;
      if (instrument && out.length < NEAR) out.push(instrument);
    }
    return out;
  }

  /** The first of the units of one list that stand without another list between them. */
  firstOfRun(unit: number): number {
    const { units } = this.draft;
    const { group } = units[unit]!;
    let first = unit;
    while (first > 0 && units[first - 1]!.group === group) first = this.firsts.get(first - 1) ?? first - 1;
    this.firsts.set(unit, first);
    return first;
  }

  /** The names of the nearest unit above in the section that has any, and how far above it stands. */
  lastNamed(unit: number): { names: readonly Named[] | null; far: number } {
    const { units } = this.draft;
    const { section } = units[unit]!;
    for (let at = unit - 1, far = 0; at >= 0 && units[at]!.section === section && far < 12; at--, far++) {
      const names = this.named[at]!;
      if (names.length > 0) return { names, far };
    }
    return { names: null, far: 0 };
  }
}
