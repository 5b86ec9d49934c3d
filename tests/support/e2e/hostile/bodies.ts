import fc from 'fast-check';
import { formOf } from '../access/forms';
import type { Form, Headers } from '../access/send';
import { actions } from '../access/table';
import { nobodys, nothingThere } from './ground';
import { argument, fieldName, sampled, text, wellFormed } from './inputs';

export type Body = { kind: string; headers: Headers; body: FormData | Buffer };
type Fields = [name: string, value: string][];

/** A field that no action knows, so that what is right otherwise is refused by the reading of it. */
const unknown: [string, string] = ['noActionKnowsThis', '1'];

/** The forms that the access table posts to an action, with nobody's ids in them. */
const formsOf = (action: string): Fields[] =>
  actions.filter(({ entry }) => entry === action).map((row) => fieldsOf(formOf(row, nothingThere)));

const fieldsOf = (form: Form): Fields =>
  Object.entries(form).flatMap(([name, values]) =>
    (Array.isArray(values) ? values : [values]).map((value): [string, string] => [name, String(value)]),
  );

/** A form as the page's script sends it: state and form as encoded arguments. */
function posted(fields: Fields): FormData {
  const body = new FormData();
  for (const [name, value] of fields) body.append(`_1_${name}`, value);
  body.append('_1_$js', '1');
  body.append('0', '[{"at":"idle"},"$K1"]');
  return body;
}

const form = (kind: string, fields: Fields): Body => ({ kind, headers: {}, body: posted(fields) });
const raw = (kind: string, type: string, body: string | Buffer): Body => ({
  kind,
  headers: type ? { 'content-type': type } : {},
  body: Buffer.from(body),
});

const invented = fc.array(fc.tuple(fieldName, text), { maxLength: 6 });

/** One or two things wrong with a form that is right. */
const spoil = fc.array(fc.tuple(fc.constantFrom('value', 'missing', 'twice', 'renamed'), fc.nat(), text), {
  minLength: 1,
  maxLength: 2,
});

function spoilt(fields: Fields, faults: [string, number, string][]): Fields {
  return faults.reduce((now, [how, where, value]) => {
    const at = where % Math.max(1, now.length);
    const [name] = now[at] ?? ['words'];
    if (how === 'missing') return now.toSpliced(at, 1);
    if (how === 'twice') return now.concat([[name, value]]);
    return now.toSpliced(at, 1, how === 'renamed' ? [`${name}.${name}`, value] : [name, value]);
  }, fields);
}

/** Whether every id of a form is nobody's: without the unknown field, too, nothing can come of it but a refusal. */
const namesNothing = (fields: Fields) => fields.some(([, value]) => value.includes(nobodys));

const BOUNDARY = 'a-boundary-of-the-tests';
const part = (name: string, value: string) =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** Bodies that are no form at all, or one that breaks off. */
const broken: ((fields: Fields) => Body)[] = [
  (fields) => raw('cut', `multipart/form-data; boundary=${BOUNDARY}`, wire(fields).slice(0, -20)),
  (fields) => raw('cut in a head', `multipart/form-data; boundary=${BOUNDARY}`, `${wire(fields).slice(0, 60)}`),
  (fields) => raw('no boundary', 'multipart/form-data', wire(fields)),
  (fields) => raw('other boundary', 'multipart/form-data; boundary=other', wire(fields)),
  (fields) => raw('json', 'application/json', JSON.stringify(Object.fromEntries(fields))),
  (fields) =>
    raw(
      'urlencoded',
      'application/x-www-form-urlencoded',
      String(new URLSearchParams(fields.map((pair) => pair.map(wellFormed)))),
    ),
  (fields) => raw('nul in a name', `multipart/form-data; boundary=${BOUNDARY}`, wire([...fields, ['a\0b', '1']])),
  (fields) => raw('no text', `multipart/form-data; boundary=${BOUNDARY}`, noText(fields)),
  () => raw('nothing', 'text/plain;charset=UTF-8', ''),
  () => raw('no kind', '', '[{"at":"idle"},null]'),
  () => raw('binary', 'application/octet-stream', Buffer.from([0, 255, 254, 0, 128])),
  () => raw('many parts', `multipart/form-data; boundary=${BOUNDARY}`, manyParts),
  () => raw('long', 'text/plain;charset=UTF-8', `[{"at":"idle"},"${'长'.repeat(300_000)}"]`),
  // Answered before it is here whole: the connection is of no use to what comes next.
  () => {
    const body = raw('too long', 'text/plain;charset=UTF-8', `["${'x'.repeat(1_200_000)}"]`);
    return { ...body, headers: { ...body.headers, connection: 'close' } };
  },
];

const wire = (fields: Fields) =>
  `${fields.map(([name, value]) => part(`_1_${name}`, value)).join('')}${part('0', '[{"at":"idle"},"$K1"]')}--${BOUNDARY}--\r\n`;
/** Bytes that are no text in any encoding a form has: halves of signs, an overlong NUL. */
const noText = (fields: Fields) =>
  Buffer.from(wire(fields.map(([name]) => [name, '\u00ed\u00a0\u0080\u00c0\u0080\u00ff'])), 'latin1');
const manyParts = `${part('_1_words', 'x').repeat(2500)}${part('0', '[{"at":"idle"},"$K1"]')}--${BOUNDARY}--\r\n`;

/** What is no form counts as an empty one, and these want nothing: they would do what they are for. */
const takesNothing =
  /#(signOutHere|lockDesk|readEveryMessage|readAllReminders|askOwnCode|askScan|askCodeAgain|acceptHomes|keepCodes|newRecovery|decline|withdraw|askEraseCode)$/;

/** Ten bodies for an action that nobody meant it to be sent; the same for the same turn. */
export function bodiesFor(action: string, turn: number): Body[] {
  const forms = formsOf(action);
  const right = forms[turn % Math.max(1, forms.length)] ?? [];
  const near = sampled(spoil, 4, turn).map((faults) => spoilt(right, faults));
  const strange = takesNothing.test(action) ? [] : sampled(argument, 2, turn);
  const breaks = takesNothing.test(action)
    ? []
    : [broken[turn % broken.length], broken[(turn * 5 + 1) % broken.length]];
  return [
    ...sampled(invented, 2, turn).map((fields) => form('invented', [...fields, unknown])),
    ...near.map((fields) =>
      namesNothing(fields) ? form('near', fields) : form('near, and one more', [...fields, unknown]),
    ),
    ...strange.map((given) => raw('argument', 'text/plain;charset=UTF-8', `[{"at":"idle"},${given}]`)),
    ...breaks.flatMap((make) => (make ? [make(right)] : [])),
  ];
}
