import type { Node } from 'oxc-parser';
import { among, findings, type Rule, standsIn, type Visit } from './source';

/** The page that stands when nothing else does, and what the start says to its operator before any language is known. */
export const maySpeak = [
  'app/global-error',
  'lib/i18n/',
  'lib/env',
  'lib/env-fields',
  // How residents write a room, a thing and a plate: read, never said.
  'lib/intake/room-in-text',
  'lib/intake/category-in-text',
  'lib/intake/typed',
  'lib/intake/enter-plate',
];
const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const word = /\p{L}{2}/u; // one letter is the cap of a key
const spoken = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label'];

/** What a person reads comes from the messages, in their language: none of it stands in code. */
export const noSpokenText: Rule = (source) => {
  if (!among(source.path, ['app/', 'components/', 'lib/']) || among(source.path, maySpeak)) return [];
  return findings(source, (visit) => holdsChinese(visit) || holdsText(visit.node));
};

function holdsChinese(visit: Visit) {
  const text = textOf(visit.node);
  return text !== undefined && chinese.test(text) && !standsIn(visit, isExamples) && `says ${text.trim()}`;
}

function holdsText(node: Node) {
  if (node.type === 'JSXText') return word.test(node.value) && `says ${node.value.trim()}`;
  if (node.type !== 'JSXAttribute' || node.name.type !== 'JSXIdentifier' || node.value?.type !== 'Literal')
    return false;
  return spoken.includes(node.name.name) && word.test(String(node.value.value)) && `says ${node.value.value}`;
}

function textOf(node: Node): string | undefined {
  if (node.type === 'TemplateElement') return node.value.raw;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

/** A service's `examples` are stored shapes with what a resident typed. */
function isExamples(node: Node): boolean {
  return node.type === 'Property' && node.key.type === 'Identifier' && node.key.name === 'examples';
}
