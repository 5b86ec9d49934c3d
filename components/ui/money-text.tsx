import { classes } from './classes';

export type MoneyTextProps = { fen: number; className?: string };

/** An amount in yuan from whole fen: 123400 is ¥1,234.00. */
export function MoneyText({ fen, className }: MoneyTextProps) {
  return <span className={classes('whitespace-nowrap', className)}>{yuan(fen)}</span>;
}

/** The same as plain text, for messages and titles. */
export function yuan(fen: number): string {
  const amount = Math.abs(Math.round(fen));
  const whole = String(Math.floor(amount / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}¥${whole}.${String(amount % 100).padStart(2, '0')}`;
}
