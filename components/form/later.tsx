import { lazy, type ReactNode, Suspense } from 'react';
import type { ControlProps } from './control';
import { look } from './look';

const Photos = lazy(() => import('./photos').then(({ Photos }) => ({ default: Photos })));
const Signature = lazy(() => import('./signature').then(({ Signature }) => ({ default: Signature })));

/** Photos and their code, which only forms with photos load. */
export const PhotosLater = (props: ControlProps) => (
  <Later {...props} words={props.scene.words.photosLater} place={<div className={look.photos}>{firstTile}</div>}>
    <Photos {...props} />
  </Later>
);

/** Papers are chosen and sent as photos are. */
export const PapersLater = (props: ControlProps) => (
  <Later {...props} words={props.scene.words.papersLater} place={<div className={look.photos}>{firstTile}</div>}>
    <Photos {...props} />
  </Later>
);

export const SignatureLater = (props: ControlProps) => (
  <Later {...props} words={props.scene.words.signLater} place={<div className="h-40" />}>
    <Signature {...props} />
  </Later>
);

const firstTile = <div className="aspect-square min-h-24 rounded-md bg-fill" />;

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
