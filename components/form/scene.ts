import type { ReactNode } from 'react';
import type { UseFormRegister } from 'react-hook-form';
import type { Values } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import type { Attachments } from './attachments';

/** Icons drawn by the server, by the name an option carries. */
export type Icons = Record<string, ReactNode>;

/** What a file that was sent shows: the address of its small picture, or how big a PDF is. */
export type Face = { src: string; pdf?: undefined } | { pdf: string; src?: undefined };

/**
 * Where photos go and how many. `multiple` lets several be picked at once, outside WeChat only. `inline`: a signature is
 * posted with the form itself, by who has no session and so no door for pictures. `known` are the files that a ticket has
 * already, by their ids: a bare address shows only what no ticket has.
 */
export type PhotoRules = {
  url?: string;
  max?: number;
  multiple?: boolean;
  inline?: boolean;
  known?: Record<string, Face>;
};

/** What every field of one form shares. `live`: JavaScript runs here. */
export type Scene = {
  id: string;
  words: FormWords;
  values: Values;
  shown: Set<string>;
  live: boolean;
  icons?: Icons;
  photos?: PhotoRules;
  /** What the page puts beneath a field, by its name. */
  inserts?: Record<string, ReactNode>;
  attachments: Attachments;
  register: UseFormRegister<Values>;
  wrong: (name: string) => string | undefined;
  /** A photo or signature came or went: no input event tells of it. */
  changed: (name: string) => void;
};

export const partId = (formId: string, name: string) => `${formId}-${name}`;
export const noticeId = (formId: string) => `${formId}-notice`;
