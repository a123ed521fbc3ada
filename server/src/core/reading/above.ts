/** What the headings above a unit say its section is about. */
import type { Draft } from '../draft/draft.js';
import type { Named } from './reading.js';

export class Above {
  private readonly abouts = new Map<number, ReadonlySet<string> | null>();

  constructor(
    private readonly draft: Draft,
    private readonly named: readonly (readonly Named[])[],
  ) {}

  /** The instruments that the nearest heading with any names, the draft's title apart; null where there is none. */
  about(unit: number): ReadonlySet<string> | null {
    const { units, sections } = this.draft;
    let at = units[unit]!.section;
    if (at >= 0 && sections[at]!.heading === unit) at = sections[at]!.parent;
    return this.aboutSection(at);
  }

  private aboutSection(start: number): ReadonlySet<string> | null {
    const { sections } = this.draft;
    const passed: number[] = [];
    let found: ReadonlySet<string> | null = null;
    for (let at = start; at >= 0; at = sections[at]!.parent) {
      const known = this.abouts.get(at);
      if (known !== undefined) {
        found = known;
        break;
      }
      passed.push(at);
      const names = sections[at]!.level > 1 ? this.namesOf(at) : [];
      if (names.length > 0) {
        found = new Set(names);
        break;
      }
    }
    for (const at of passed) this.abouts.set(at, found);
    return found;
  }

  /** The nearest section around a unit whose heading names an instrument, or -1. */
  lender(unit: number, instrument: string): number {
    const { units, sections } = this.draft;
    for (let at = units[unit]!.section; at >= 0; at = sections[at]!.parent) if (this.namesOf(at).includes(instrument)) return at;
    return -1;
  }

  isWithin(unit: number, section: number): boolean {
    const { units, sections } = this.draft;
    for (let at = units[unit]!.section; at >= 0; at = sections[at]!.parent) if (at === section) return true;
    return false;
  }

  private namesOf(section: number): string[] {
    const { heading } = this.draft.sections[section]!;
    return heading < 0 ? [] : this.named[heading]!.map(({ instrument }) => instrument).filter((instrument) => instrument !== null);
  }
}
