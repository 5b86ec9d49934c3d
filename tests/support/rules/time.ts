import type { Node } from 'oxc-parser';
import { among, findings, type Rule } from './source';
import { isMember, isNamed } from './unsafe';

/** These meet the machine's own time: the age of a file or a row of waste, a job to run at once, a program's heartbeat, a signature that another's server checks. */
export const readsTheClock = [
  'lib/files/incoming',
  'lib/tickets/queue',
  'lib/jobs/clock',
  'lib/jobs/heartbeat',
  'lib/jobs/sweep',
  'lib/health',
  'lib/sms/send',
];
const sqlClock = /\b(now\s*\(|current_(timestamp|date|time)\b|clock_timestamp|statement_timestamp|localtimestamp)/i;

/** Business time is `viewer.now`: code of lib never asks the machine, its SQL never asks the database. */
export const onlyGivenTime: Rule = (source) => {
  if (!among(source.path, ['lib/', 'db/schema/']) || among(source.path, readsTheClock)) return [];
  return findings(source, ({ node }) => asksMachine(node) || asksDatabase(node));
};

function asksMachine(node: Node) {
  const bare = (node.type === 'NewExpression' || node.type === 'CallExpression') && isNamed(node.callee, 'Date');
  if (bare && node.arguments.length === 0) return 'asks the machine for the time';
  return isMember(node, 'Date', 'now') && 'asks the machine for the time';
}

function asksDatabase(node: Node) {
  if (isNamed(node, 'defaultNow')) return 'gives a column a time of its own';
  if (node.type !== 'TaggedTemplateExpression' || !isNamed(node.tag, 'sql')) return false;
  return node.quasi.quasis.some((part) => sqlClock.test(part.value.raw)) && 'asks the database for the time';
}
