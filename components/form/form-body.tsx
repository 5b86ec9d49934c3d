import { lazy, type ReactNode } from 'react';
import type { FormAction } from '@/lib/action-state';
import type { FormSpec, FormWords } from '@/lib/form';
import { Fields } from './fields';
import { DraftFound, Notice } from './notices';
import type { Icons, PhotoRules, Scene } from './scene';
import { SubmitBar } from './submit-bar';
import { useLive } from './use-live';
import { useServerForm } from './use-server-form';

// Without a boundary of its own: until its code is here the form stands as the server wrote it.
const PagedFields = lazy(() => import('./paged-fields').then((loaded) => ({ default: loaded.PagedFields })));

type Props = {
  spec: FormSpec;
  action: FormAction;
  words: FormWords;
  icons?: Icons;
  photos?: PhotoRules;
  inserts?: Record<string, ReactNode>;
  bare?: boolean;
  ends?: boolean;
  leave: (href?: string) => void;
};

/** The form as it stands in the page: without JavaScript a plain one whose outcome the server renders into it. */
export function FormBody({ spec, action, words, icons, photos, inserts, bare, ends, leave }: Props) {
  const live = useLive();
  const { form, attachments, sender, beginning, hook, shown, ...acts } = useServerForm({ spec, action, words, leave });
  const { errors } = hook.formState;
  const scene: Scene = {
    id: spec.id,
    words,
    values: beginning.values,
    shown,
    live,
    icons,
    photos,
    inserts,
    attachments,
    register: (name) => hook.register(name, { onChange: () => errors[name] && hook.clearErrors(name) }),
    wrong: (name) => errors[name]?.message,
    changed: (name) => {
      hook.clearErrors(name);
      acts.touch();
    },
  };
  const bar = (beside?: ReactNode) => (
    <SubmitBar
      label={spec.submit}
      words={words}
      {...sender}
      waiting={acts.waiting}
      kept={acts.kept}
      bare={bare}
      ends={ends}
      beside={beside}
    />
  );
  return (
    <form
      ref={form}
      action={sender.plainAction}
      onSubmit={acts.submit}
      onChange={acts.touch}
      noValidate
      autoComplete="off"
      className="space-y-2"
    >
      <Notice formId={spec.id} outcome={sender.outcome} words={words} shown={visible(spec, shown)} />
      {!bare && acts.draft.found && sender.outcome.at === 'idle' && (
        <DraftFound words={words} clear={acts.clear} seen={acts.draft.seen} />
      )}
      {beginning.key && <input type="hidden" name="$key" value={beginning.key} readOnly />}
      {spec.fields.some(({ page }) => page) ? (
        <PagedFields
          key={beginning.round}
          spec={spec}
          scene={scene}
          start={beginning.page}
          bare={bare}
          bar={bar}
          {...acts.paging}
        />
      ) : (
        <>
          <Fields key={beginning.round} fields={spec.fields} scene={scene} bare={bare} />
          {bar()}
        </>
      )}
    </form>
  );
}

const visible = ({ fields }: FormSpec, shown: Set<string>) =>
  new Set(fields.filter(({ name, control }) => control !== 'hidden' && shown.has(name)).map(({ name }) => name));
