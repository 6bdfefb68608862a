/** Characters that show nothing, not even a gap, such as where a line may break; for a class of a pattern. */
export const ZERO_WIDTH = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
