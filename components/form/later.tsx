import { lazy, type ReactNode, Suspense } from 'react';
import { type ControlProps, isOff } from './control';
import { look } from './look';

const Accept = lazy(() => import('./accept').then(({ Accept }) => ({ default: Accept })));
const Photos = lazy(() => import('./photos').then(({ Photos }) => ({ default: Photos })));
const Signature = lazy(() => import('./signature').then(({ Signature }) => ({ default: Signature })));

/** Photos and their code, which only forms with photos load. */
export const PhotosLater = (props: ControlProps) => (
  <Later {...props} words={props.scene.words.photosLater} place={<Given {...props} />}>
    <Photos {...props} />
  </Later>
);

/** A notice is read without JavaScript too: the list stands as the server wrote it until its code is here. */
export const AcceptLater = (props: ControlProps) => <Accept {...props} />;

/** Papers are chosen and sent as photos are. */
export const PapersLater = (props: ControlProps) => (
  <Later {...props} words={props.scene.words.papersLater} place={<Given {...props} />}>
    <Photos {...props} />
  </Later>
);

export const SignatureLater = (props: ControlProps) => (
  <Later {...props} words={props.scene.words.signLater} place={<div className="h-40" />}>
    <Signature {...props} />
  </Later>
);

/** What the field has already counts before its code is here too, and without JavaScript: nothing of it may get lost. */
const Given = (props: ControlProps) => (
  <div className={look.photos}>
    <div className="aspect-square min-h-24 rounded-md bg-fill" />
    {[props.scene.values[props.field.name] ?? []].flat().map((id) => (
      <input key={id} type="hidden" name={props.field.name} value={id} disabled={isOff(props)} readOnly />
    ))}
  </div>
);

type LaterProps = ControlProps & { words: string; place: ReactNode; children: ReactNode };

/** What is nothing without JavaScript: a sentence then, else a place of the same size until it is here. */
const Later = ({ words, place, scene, children }: LaterProps) => (
  <>
    <noscript>
      <p className={look.soft}>{words}</p>
    </noscript>
    <div className="[@media(scripting:none)]:hidden">
      {scene.live ? <Suspense fallback={place}>{children}</Suspense> : place}
    </div>
  </>
);
