/** An amount in yuan from whole fen, as plain text: 12345 is ¥123.45. */
export const yuanText = (fen: number): string => `¥${(fen / 100).toFixed(2)}`;
