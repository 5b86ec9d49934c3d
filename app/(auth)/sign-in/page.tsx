import type { Metadata } from 'next';
import { setLook } from '@/app/resident-actions';
import { askScan } from '@/app/scan-actions';
import { askCode, askCodeAgain, enterAsPersona, enterCode } from '@/app/sign-in-actions';
import { SiteFoot } from '@/app/site-foot';
import { PostButton } from '@/components/form/post-button';
import { AgainForm } from '@/components/people/again-form';
import { codeBox } from '@/components/people/code-box';
import { LookChoices } from '@/components/people/look-choices';
import { PersonaCells } from '@/components/people/persona-cells';
import { SignInForm } from '@/components/people/sign-in-form';
import { WayIn } from '@/components/people/way-in';
import { LinkButton } from '@/components/ui/button';
import { Tip } from '@/components/ui/notice';
import { env } from '@/lib/env';
import { formWords } from '@/lib/form-words';
import { getLocale, getTranslations } from '@/lib/i18n/translations';
import { findPersonas } from '@/lib/people/find-personas';
import { ownPath } from '@/lib/people/own-path';
import { pendingPhone } from '@/lib/people/pending-phone';
import { maskPhone } from '@/lib/people/phone';
import { sayProof } from '@/lib/people/say-proof';
import { findSeats } from '@/lib/people/seat';
import { AGREED } from '@/lib/privacy/policy';
import { wechatNotes } from '@/lib/wechat/come-and-go';
import { isInWechat } from '@/lib/wechat/door';
import { pendingAccount } from '@/lib/wechat/pending';

type Asked = string | string[] | undefined;
type Props = { searchParams: Promise<{ to?: Asked; step?: Asked; wechat?: Asked; said?: Asked }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') };
}

export default async function SignInPage({ searchParams }: Props) {
  const { to: asked, step, wechat, said } = await searchParams;
  const [t, words, locale, phone, seats] = await Promise.all([
    getTranslations('signIn'),
    formWords(),
    getLocale(),
    pendingPhone(),
    findSeats(),
  ]);
  const to = ownPath(asked) ?? '';
  const personas = findPersonas(locale);
  const waiting = step === 'code' && phone !== null;
  return (
    <WayIn title={t('welcome')} text={t('intro')}>
      <LeftNote said={said} />
      <WechatDoor note={wechat} to={to} isAsked={waiting} />
      {waiting ? (
        <CodeStep phone={phone} to={to} />
      ) : (
        <SignInForm
          id="phone"
          action={askCode}
          words={words}
          field={{
            name: 'phone',
            label: t('phone'),
            hint: t('phoneHint'),
            type: 'tel',
            inputMode: 'tel',
            autoComplete: 'tel-national',
            maxLength: 20,
          }}
          values={{ to }}
          agree={{ name: 'agree', value: AGREED, text: t('agree'), link: { text: t('policy'), href: '/privacy' } }}
          submit={t('getCode')}
          proof={await sayProof()}
        />
      )}
      {!waiting && <OtherWays to={to} seats={seats.length > 0} />}
      {personas.length > 0 && (
        <div className="mt-8 bg-page pt-1 pb-2">
          <p className="px-4 pt-4 font-medium">{t('demo')}</p>
          <p className="px-4 text-sm text-soft">{t('demoText')}</p>
          <p className="px-4 text-sm text-soft">{t('demoSecond')}</p>
          {(['resident', 'desk'] as const).map((side) => (
            <PersonaCells
              key={side}
              title={t(side === 'resident' ? 'residents' : 'desk')}
              personas={personas.filter((one) => one.side === side)}
              to={to}
              action={enterAsPersona}
              words={words}
            />
          ))}
        </div>
      )}
      <LookChoices action={setLook} words={words} back="/sign-in" />
      <p className="px-4 pt-4 text-xs text-soft">{t('privacy')}</p>
      <SiteFoot />
    </WayIn>
  );
}

/** Why somebody is here who has just left: not agreed, taken back, or deleted. */
async function LeftNote({ said }: { said: Asked }) {
  const t = await getTranslations('privacy');
  const left = (['declined', 'withdrawn', 'erased'] as const).find((one) => one === said);
  return left ? <Tip className="mb-5">{t(`left.${left}`)}</Tip> : null;
}

/** For staff: a password or a phone that says yes instead of a code, or the PIN where they signed in today. */
async function OtherWays({ to, seats }: { to: string; seats: boolean }) {
  const [t, words] = await Promise.all([getTranslations('signIn'), formWords()]);
  const along = to ? `?to=${encodeURIComponent(to)}` : '';
  return (
    <div className="flex flex-wrap justify-between gap-x-4 px-4 pt-2">
      <a href={`/sign-in/password${along}`} className="inline-flex min-h-11 items-center text-link">
        {t('byPassword')}
      </a>
      <PostButton id="scan" action={askScan} words={words} values={{ to }} look="min-h-11 text-link max-md:hidden">
        {t('byScan')}
      </PostButton>
      {seats && (
        <a href={`/lock${along}`} className="inline-flex min-h-11 items-center text-link">
          {t('bySeat')}
        </a>
      )}
    </div>
  );
}

async function CodeStep({ phone, to }: { phone: string; to: string }) {
  const [t, words, proof] = await Promise.all([getTranslations('signIn'), formWords(), sayProof(phone)]);
  return (
    <>
      <p className="px-4 pb-4">
        {t('codeSent', { phone: maskPhone(phone) })}
        {env().DEMO && <span className="mt-1 block text-sm text-soft">{t('codeDemo')}</span>}
      </p>
      <SignInForm
        id="code"
        action={enterCode}
        words={words}
        field={{ ...codeBox(t('code')), autoFocus: true }}
        values={{ to }}
        submit={t('enter')}
      />
      <div className="flex flex-wrap justify-between gap-2 px-4 pt-2">
        <AgainForm action={askCodeAgain} words={words} to={to} proof={proof} submit={t('again')} />
        <a
          href={to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'}
          className="weui-btn weui-btn_plain weui-btn_medium"
        >
          {t('otherPhone')}
        </a>
      </div>
      <p className="px-4 pt-2 text-sm text-soft">{t('unknown')}</p>
    </>
  );
}

/** How the last round through WeChat went, and inside it the way to begin another. */
async function WechatDoor({ note, to, isAsked }: { note: Asked; to: string; isAsked: boolean }) {
  const [t, isInside, pending] = await Promise.all([getTranslations('wechat'), isInWechat(), pendingAccount()]);
  const said = pending ? 'link' : wechatNotes.find((one) => one !== 'link' && one === note);
  return (
    <>
      {said && (
        <Tip tone={pending ? 'blue' : 'amber'} className="mb-5">
          {t(`notes.${said}`)}
        </Tip>
      )}
      {isInside && !pending && !isAsked && (
        <div className="px-4 pb-6">
          <LinkButton href={`/api/wechat/login?to=${encodeURIComponent(to || '/')}`} tone="primary" wide>
            {t('enter')}
          </LinkButton>
        </div>
      )}
    </>
  );
}
