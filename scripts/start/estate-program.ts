import { resetDemo, seedDemo } from '@/db/seed/demo';

// A process of its own: it needs the environment of the app, and its memory goes away with it.
const built = process.argv[2] === 'anew' ? resetDemo() : seedDemo();
built.then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
