import { sizeText } from '@/lib/form';

/** A sheet with 「PDF」 and its size, as a picture: in a list it stands where a photo has its small one. */
export const drawnPaper = (bytes: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="320" height="320" font-family="sans-serif" text-anchor="middle">
<path d="M33 14h20l12 12v34H33zM53 14v12h12" fill="none" stroke="#888" stroke-width="2.5" stroke-linejoin="round"/>
<text x="49" y="49" font-size="11" font-weight="700" fill="#d4483b">PDF</text>
<text x="48" y="79" font-size="11" fill="#888">${sizeText(bytes)}</text>
</svg>`;
