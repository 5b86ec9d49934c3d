import type { Lateness } from '@/db/seed/estate/acts/answer';
import { photosOf } from '@/db/seed/estate/acts/opening';
import { type Cast, clerkAt, isEmergency, payerOf, say } from '@/db/seed/estate/cast';
import type { Pen } from '@/db/seed/estate/pen';
import { lateVisits, payerWords, siteNotes } from '@/db/seed/estate/phrases';
import type { Visit } from '@/db/seed/estate/planner';
import type { Payer } from '@/db/seed/estate/story';
import { later } from '@/db/seed/estate/time';

/** The worker comes: within the agreed time, or late after saying so before it ends (REP-8). */
export function come(cast: Cast, pen: Pen, { worker, slot }: Visit, late?: Lateness) {
  const { d } = cast;
  const length = (slot.to.getTime() - slot.from.getTime()) / 60_000;
  if (late === 'visit') {
    const minutes = d.int(3, 9) * 5;
    pen.until(later(slot.to, -d.int(3, 12)));
    pen.tell(clerkAt(cast, pen.time()), 'reply', {
      words: say(cast, d.pick(lateVisits), { at: pen.time(), worker, minutes }),
    });
    pen.until(later(slot.to, minutes - d.int(0, 4)));
  } else {
    pen.until(
      later(
        slot.from,
        isEmergency(cast) ? d.int(4, Math.max(5, Math.floor(length) - 2)) : d.int(-4, Math.floor(length * 0.6)),
      ),
    );
  }
  pen.tell(worker, 'arrive', { photos: photosOf(cast, 'before', cast.channel === 'portal' ? 0.2 : 0.7) });
  if (d.chance(0.3)) {
    pen.wait(d.int(2, 6));
    pen.tell(worker, 'note', { words: d.pick(siteNotes[cast.fault.place]) });
  }
}

/** Says who pays and, if it is the household, has the price agreed before work starts (REP-5). */
export function settlePrice(cast: Cast, pen: Pen, worker: string): Payer {
  const payer = payerOf(cast, pen.time());
  if (payer !== 'household') {
    pen.wait(2);
    pen.tell(worker, 'state_payer', { payer, words: payerWords[payer] });
    return payer;
  }
  pen.wait(cast.d.int(4, 12));
  pen.tell(worker, 'quote', { lines: linesOf(cast) });
  pen.wait(cast.d.int(1, 9));
  pen.tell(payingPerson(cast), 'agree_quote', {});
  return payer;
}

export const linesOf = ({ fault }: Cast) => (fault.price ?? []).map(([item, amount, fen]) => ({ item, amount, fen }));

/** A tenant can't bind the owner to pay, nor the owner the tenant: in a let home the tenant answers for themselves. */
export function payingPerson({ homes, unit, filer }: Cast): string {
  if (!unit) return filer.slug;
  const tenants = homes.livingIn(unit.id).filter((one) => one.relation === 'tenant');
  const tenant = tenants.find((one) => one.person === filer.slug) ?? tenants[0];
  return tenant?.person ?? homes.ownerOf(unit.id) ?? filer.slug;
}

export function finish(cast: Cast, pen: Pen, worker: string, payer: Payer) {
  const { d, fault } = cast;
  pen.wait(fault.hours * d.int(45, 75));
  const materials = fault.materials.map(([name, amount, unit]) => ({ name, amount, unit }));
  pen.tell(worker, 'finish', {
    work: fault.work,
    materials,
    hours: fault.hours,
    payer,
    photos: photosOf(cast, 'after', 0.75),
  });
  pen.wait(d.int(1, 4));
  pen.tell(worker, 'reply', { words: fault.after });
}
