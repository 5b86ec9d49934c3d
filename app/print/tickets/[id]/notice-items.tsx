import { getTranslations } from '@/lib/i18n/translations';
import type { SaidNotice } from '@/lib/works/say-notice';

/** `brief`: to stand beneath something else on one page, without what introduces each part. */
type Props = { said: SaidNotice; accepted: readonly string[]; brief?: boolean };

/** The notice on paper, item by item: ticked what was accepted. */
export async function NoticeItems({ said, accepted, brief }: Props) {
  const t = await getTranslations('worksTexts');
  const isTicked = (item: string) => accepted.includes(item);
  return (
    <>
      <p className="text-[9pt]">{said.name}</p>
      <div lang="zh-CN" className="text-[9.5pt] leading-snug">
        {said.parts.map(({ name, title, note, items }) => (
          <section key={name} className={brief ? 'mt-[1mm]' : 'mt-[2.5mm]'}>
            <h2 className="font-medium break-after-avoid">{title}</h2>
            {!brief && <p className="text-[8.5pt]">{note}</p>}
            {items.map(({ id: item, text, unless }) => (
              <p key={item} className="flex break-inside-avoid gap-[1.5mm] py-[0.4mm]">
                <span role="img" aria-label={t(isTicked(item) ? 'print.acceptedItem' : 'print.openItem')}>
                  {isTicked(item) ? '☑' : '□'}
                </span>
                <span>
                  {text}
                  {unless && (
                    <small className="text-[8.5pt]">
                      {said.unless}
                      {unless}
                    </small>
                  )}
                </span>
              </p>
            ))}
          </section>
        ))}
      </div>
    </>
  );
}
