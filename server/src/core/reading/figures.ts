/** Figures: quantities in a statement with what they are for, such as “within 72 hours” or “kept for at least six months”. */
import { findQuantities, type Quantity, type WrittenQuantity } from '../text/quantities.js';
import { type LocalReading, statementAt } from './local.js';
import type { UnitReading } from './reading.js';

/** `notice`: how long before something; `fine` is money or a percentage that is a penalty. */
export type FigureKind = 'deadline' | 'notice' | 'retention' | 'interval' | 'age' | 'fine' | 'threshold';

export interface Figure extends SomeFigure {
  kind: FigureKind;
}

/** A quantity that may be a figure: where the words do not say what it is for, it has no kind. */
export interface SomeFigure extends Quantity {
  kind: FigureKind | null;
  /** What the draft says of it: a least, a most, or just the figure. */
  bound: 'least' | 'most' | 'exact';
  /** In the unit's prose. */
  from: number;
  to: number;
  /** The statement it stands in, in the unit's prose. */
  statement: readonly [number, number];
}

const LEAST =
  /(?:at least|no less than|not less than|a minimum of|minimum|no fewer than|no sooner than|不少于|不低于|不短于|至少|最少|不得少于|(?<![不未])满|≥|>=) ?(?:of |once |every |in |为|保存|留存|保留)*$/;
const MOST =
  /(?:at most|no more than|not more than|up to|maximum(?: of)?|no later than|not later than|no longer than|not exceeding|reach|reaches|reaching|as much as|as high as|capped at|a cap of|maximum fines? (?:of|is|are)|within|不超过|不得超过|最高|最高可达|可达|高达|上限为|上限是|最多|至多|最长|最迟|不迟于|不晚于|≤|<=) ?(?:of |at |the |first |为|可|可处|处)*$/;
const LEAST_AFTER = /^ ?(?:or (?:more|longer)|以上|及以上)/;
const MOST_AFTER = /^ ?(?:or (?:less|fewer|earlier)|以下|以内|之内|内)/;
const BY_WHEN =
  /(?:within|no later than|not later than|at the latest|in no more than|not exceeding|deadline(?: of| is)?:?|time limit(?: of| is)?:?|最迟|不迟于|不晚于|期限为|时限为|时限[:：]?|期限[:：]?) ?(?:at most |the |a |an |not more than |no more than )*$/;
const BY_WHEN_AFTER =
  /^ ?(?:以内|之内|内|(?:deadline|limit|time limit|window|period)\b|(?:of|after|from|following) (?:the |any |a |an |its |their |such |we |it |they |(?:the |our )?[a-z]+ )?(?:becom|learn|discover|detect|receipt|receiv|awareness|request|incident|event|notification|date|day|start|complet|occurrence|knowledge|identif|decision|application|change))/;
const NOTICE = /提前(?:至少|不少于)? ?$/;
const NOTICE_AFTER = /^ ?(?:'s?|s')? ?(?:before|prior to|ahead of|in advance|notice\b|(?:written |prior |advance )+notice)|^(?:前|之前|以前)(?!年)/;
const KEPT =
  /(?:retain|retention|kept|keep|keeps|keeping|stor(?:e|ed|es|age)|preserv|archiv|hold (?:the )?(?:logs|records)|maintain(?:ed|s)? (?:for|records|logs)|保存|留存|保留|存储|存档|储存|留档|归档)/;
/** “kept for three years after the decision” is no deadline. */
const KEPT_FOR =
  /\b(?:kept|keep|keeps|retained|retain|retains|stored|store|stores|held|hold|holds|archived|preserved|remain|remains|stay|stays)\b(?: [a-z]+){0,3} for (?:at least |a minimum of |no less than |not less than |a period of |another |only )?$|(?:保存|留存|存档|保留|归档|存放)(?:期限?)?(?:为|至少|不少于|满)?$/;
/** What is done away with after a time was kept for it. */
const KEPT_UNTIL =
  /\b(?:delet|destroy|eras|purg|shred|wip|dispos|remov|overwrit|clear)[a-z]* (?:(?:automatically|securely|only|them|it|of|permanently) )*(?:once |when )?(?:after |(?:they|it) (?:are|is) )?(?:the |a |an )?$/;
const UNTIL_AFTER = /^ ?(?:after\b|later\b|old\b|from\b|following\b)/;
const UNTIL_AFTER_ZH = /^(?:后|之后|期满后|到期后)(?:自动|即|予以|一律|全部|统一|立即)?(?:删除|清除|销毁|清理|抹除|覆盖)/;
const UNTIL_BEFORE = /(?:after|when(?: they are| it is)?|once(?: they are| it is)?) $/;
const FINED = /(?:\bfin(?:e|es|ed|ing)\b|penalt|sanction|罚款|处罚|罚金|罚则|处以)/;
const AGED = /(?:age|aged|under|over|below|younger|older|minor|child|未满|不满|年满|已满|未成年)/;

/** Something told to others, for which a mere figure is the time that there is. */
const TOLD = /\b(?:report|notif|answer|respon|reply|fil(?:e|ing)\b|inform)|报告|通知|答复|备案|告知/;

/** How far off words may stand that say what a figure is for. */
const FAR = 300;

/** What stands in all words of a fine. */
const FINE = /fin|penalt|sanction|罚|处以/;

/** The fines of a unit, in order. To see that it speaks of none is quicker than to look for figures. */
export function finesOf(unit: UnitReading): readonly Figure[] {
  return FINE.test(unit.unit.body.prose.folded) ? figuresOf(unit).filter(({ kind }) => kind === 'fine') : [];
}

/** The figures of a unit, in order. */
export function figuresOf(unit: UnitReading): readonly Figure[] {
  let figures = FIGURES.get(unit.local);
  if (!figures) FIGURES.set(unit.local, (figures = quantitiesOf(unit).filter((figure): figure is Figure => figure.kind !== null)));
  return figures;
}

const FIGURES = new WeakMap<LocalReading, readonly Figure[]>();

/** The same with quantities of which the words do not say what they are for. */
export function quantitiesOf({ unit, local }: UnitReading): readonly SomeFigure[] {
  let figures = KNOWN.get(local);
  if (!figures) KNOWN.set(local, (figures = readFigures(unit.body.prose.folded, local)));
  return figures;
}

const KNOWN = new WeakMap<LocalReading, readonly SomeFigure[]>();

function readFigures(folded: string, local: LocalReading): readonly SomeFigure[] {
  if (
    !/[\d%一二三四五六七八九十两半每]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|thirty|annual|quarter|month|year|week|hour|day)/.test(
      folded,
    )
  )
    return [];
  return findQuantities(folded).map((quantity) => {
    const { value, unit, from, to } = quantity;
    const statement = statementAt(local, folded, from);
    return { value, unit, kind: kindOf(folded, quantity, statement), bound: boundOf(folded, quantity), from, to, statement };
  });
}

function boundOf(folded: string, { from, to }: WrittenQuantity): Figure['bound'] {
  const before = folded.slice(Math.max(0, from - 28), from);
  const after = folded.slice(to, to + 12);
  if (LEAST.test(before) || LEAST_AFTER.test(after)) return 'least';
  return MOST.test(before) || MOST_AFTER.test(after) ? 'most' : 'exact';
}

function kindOf(folded: string, quantity: WrittenQuantity, [start, end]: readonly [number, number]): FigureKind | null {
  const { from, to, unit, every, age } = quantity;
  const before = folded.slice(Math.max(start, from - 40), from);
  const after = folded.slice(to, Math.min(end, to + 40));
  const near = folded.slice(Math.max(start, from - FAR), Math.min(end, to + FAR));
  if (unit === 'persons' || unit === 'FLOPs') return 'threshold';
  if (unit === 'percent' || unit.length === 3) return FINED.test(near) ? 'fine' : null;
  if (age || (unit === 'years' && AGED.test(before.slice(-12)) && !KEPT.test(before))) return 'age';
  if (every) return 'interval';
  if ((KEPT_UNTIL.test(before) && (UNTIL_BEFORE.test(before) || UNTIL_AFTER.test(after))) || UNTIL_AFTER_ZH.test(after)) return 'retention';
  if (KEPT_FOR.test(before)) return 'retention';
  if (NOTICE.test(before) || NOTICE_AFTER.test(after)) return 'notice';
  if (BY_WHEN.test(before) || BY_WHEN_AFTER.test(after)) return 'deadline';
  if (isAlone(folded, quantity) && TOLD.test(near) && !KEPT.test(near)) return 'deadline';
  return KEPT.test(folded.slice(Math.max(start, from - FAR), from)) || /^ ?(?:retention|of (?:logs|records))/.test(after) ? 'retention' : null;
}

/** A cell, or a label such as “Breach report: 72 hours (Article 33)”, that holds the figure and nothing else. */
function isAlone(folded: string, { from, to }: WrittenQuantity): boolean {
  return /(?:\u241f|[:：]|[–—]| -) ?$/.test(folded.slice(Math.max(0, from - 3), from)) && /^ ?(?:$|[\u241f(,.;。，；])/.test(folded.slice(to, to + 2));
}
