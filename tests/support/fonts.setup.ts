import { lackOfFonts } from './browser';

export default function sayWhatIsMissing() {
  const lack = lackOfFonts();
  if (lack) console.warn(lack);
}
