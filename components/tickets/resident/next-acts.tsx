import type { MoveName } from '@/lib/services/moves';
import { MiniForm } from '../../form/mini-form';
import { Card } from '../../ui/card';
import type { Acts } from './acts';

/** What the household may do next, as its service names it: each a card with its form. */
export function NextActs({ acts, moves }: { acts: Acts; moves: MoveName[] }) {
  return moves.map((move) => {
    const spec = acts.forms[move];
    return (
      spec && (
        <Card key={move} icon="edit" tone="green" title={spec.submit} className="mx-3 mt-3">
          <div className="-mx-4 -mb-2">
            <MiniForm spec={spec} action={acts.action} words={acts.words} photos={acts.photos} />
          </div>
        </Card>
      )
    );
  });
}
