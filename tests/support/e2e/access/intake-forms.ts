import { newId } from '@/lib/id';
import type { People } from './people';
import type { Ground } from './plant';
import type { Form } from './send';

type Given = { ground: Ground; people: People };

const words = 'matrix';
const called = {
  $key: newId(),
  kind: 'repair',
  channel: 'hotline',
  filer: 'none',
  readBack: 'yes',
  again: '',
  post: '',
};
const matter = { place: 'public', category: 'door', happening: 'none', description: words };
const asked = { kind: 'consult', category: 'fee', unit: '' };
const nothing = newId();

/** A call with one thing wrong: nobody to call back. */
const call = ({ cuihu }: Ground, more: Form = {}): Form => ({
  ...called,
  ...matter,
  community: cuihu.community,
  call: newId(),
  contactName: '',
  ...more,
});
const once = ({ cuihu }: Ground, more: Form): Form => ({
  $key: newId(),
  ...asked,
  community: cuihu.community,
  call: newId(),
  filer: 'none',
  ...more,
});

/** What the rows of table-intake.ts post. */
export const intakeForms: Record<string, (given: Given) => Form> = {
  'fileFromCall community': ({ ground }) => call(ground),
  'fileFromCall call': ({ ground }) => call(ground, { call: ground.intake.call }),
  'fileFromCall filer': ({ ground, people }) => call(ground, { filer: people.outsider.id, contactName: words }),
  'fileFromCall unit': ({ ground }) => call(ground, { place: 'home', unit: ground.fenglin.unit, contactName: words }),
  'fileFromCall post': ({ ground }) => call(ground, { post: ground.intake.abroad, contactName: words }),
  'fileAtOnce community': ({ ground, people }) => once(ground, { filer: people.outsider.id }),
  'fileAtOnce call': ({ ground, people }) => once(ground, { call: ground.intake.call, filer: people.outsider.id }),
  'fileAtOnce filer': ({ ground, people }) => once(ground, { filer: people.outsider.id, unit: ground.cuihu.unit }),
  'fileAtOnce unit': ({ ground }) => once(ground, { unit: ground.fenglin.unit }),
  'pasteGroup community': ({ ground }) => ({ community: ground.cuihu.community, text: words }),
  'pasteGroup photos': ({ ground }) => ({ community: ground.cuihu.community, text: words, photos: ground.photo.loose }),
  'dropPost community': ({ ground }) => ({ community: ground.cuihu.community, post: nothing }),
  'dropPost post': ({ ground }) => ({ community: ground.cuihu.community, post: ground.intake.abroad }),
  'showCaller community': ({ ground }) => named(ground, ground.intake.stay),
  'showCaller subject': ({ ground }) => named(ground, ground.intake.stayAbroad),
  'showCaller call': ({ ground }) => named(ground, ground.intake.stay),
  'addPlate community': ({ ground: { cuihu } }) => ({ community: cuihu.community, unit: cuihu.unit, plate: '1' }),
  'addPlate unit': ({ ground: { cuihu, fenglin } }) => ({
    community: cuihu.community,
    unit: fenglin.unit,
    plate: '粤B77777',
  }),
  'sendOutsideReply ticket': ({ ground }) => ({ ticket: ground.ticket.home, seen: '99', words }),
  'shareProgress ticket': ({ ground }) => ({ ticket: ground.ticket.home }),
  'hideProgress ticket': ({ ground }) => ({ ticket: ground.ticket.home }),
};

const named = ({ cuihu, intake }: Ground, subject: string): Form => ({
  community: cuihu.community,
  subject,
  call: intake.call,
});
