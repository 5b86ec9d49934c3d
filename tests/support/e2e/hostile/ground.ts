import { kinds } from '../access/table';

/** An id of the right shape that nothing has. */
export const nobodys = '01a20000-0000-7000-8000-0000000000ff';

/** Stands for whatever the forms of the access table name: every id in it is nobody's, so that nothing of it can be done. */
const anything: object = new Proxy(
  {},
  {
    get: (_, part) => {
      if (part === Symbol.toPrimitive) return () => nobodys;
      return part === 'replaceAll' ? nobodys.replaceAll.bind(nobodys) : anything;
    },
  },
);

export const nothingThere = {
  ground: anything as never,
  people: Object.fromEntries(kinds.map((kind) => [kind, { kind, id: nobodys, cookie: '' }])) as never,
};
