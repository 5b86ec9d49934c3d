/** A whole mobile number: neither part of a longer word nor of an id. */
const whole = /(?<![\w.%/+=-])(?:\+?86[- ]?)?1[3-9]\d{9}(?![\w.%/+=-])|tel:1[3-9]\d{9}/g;

/** Whole mobile numbers that stand in a text; where they may, the test that asks says so. */
export const numbersIn = (text: string): string[] => [...new Set([...text.matchAll(whole)].map(([number]) => number))];
