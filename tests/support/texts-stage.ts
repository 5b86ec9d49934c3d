import { env } from '@/lib/env';
import { NOW, see } from './estate';
import { layFiles } from './files-stage';
import { applyForWorks } from './works';

/** An estate with a store of its own for signatures, and what tests of accepted texts ask again and again. */
export async function layTexts() {
  const { database, estate, picture } = await layFiles();
  const rows = async (text: string, ...values: unknown[]) => (await database.admin.query(text, values)).rows;
  return {
    ...{ database, estate, picture, rows },
    acceptancesOf: (id: string, what: string) =>
      rows('select * from acceptances where ticket_id = $1 and what = $2 order by at', id, what),
    apply: async (details: object = {}) => {
      const owner = await see(estate.green.owner);
      return { owner, id: (await applyForWorks(owner, estate.green.home, details)).id };
    },
    clear: async () => {
      Object.assign(env(), { LINLI_NOW: NOW });
      await rows('truncate rate_limits');
    },
  };
}
