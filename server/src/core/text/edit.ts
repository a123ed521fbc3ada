/** Other words in place of a stretch of a text. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}
