import { PostButton, type PostButtonProps } from './post-button';

const asks = {
  link: 'inline-flex min-h-11 cursor-pointer items-center text-red',
  quiet: 'inline-flex min-h-11 cursor-pointer items-center text-soft',
  button: 'weui-btn weui-btn_primary weui-btn_medium cursor-pointer list-none',
};

type Props = Omit<PostButtonProps, 'tone' | 'look'> & {
  ask: string;
  asked?: keyof typeof asks;
  text?: string;
  around?: string;
};

/** A button for what can't be undone: `ask` opens what it means and the button that does it, also without JavaScript. */
export const SureButton = ({ ask, asked = 'link', text, around, size = 'medium', ...post }: Props) => (
  <details className={around}>
    <summary className={asks[asked]}>{ask}</summary>
    {text && <p className="mb-2 text-sm text-soft">{text}</p>}
    <PostButton {...post} tone="warn" size={size} />
  </details>
);
