import { createHmac } from 'node:crypto';
import { env } from '@/lib/env';
import { isFirst, seal, unseal, unsealFirst } from './sealed';

/** Where numbers are kept, each sealed for its own row: a person, a ticket. */
export type PhonePlace =
  | 'people|phone_sealed'
  | 'roster|phone_sealed'
  | 'home_requests|phone_sealed'
  | 'tickets|contact_phone'
  | 'passes|phone_sealed'
  | 'passes|identity_sealed'
  | 'cookie|phone';

/** Seals a phone number for one row of one place. */
export const sealPhone = (phone: string, place: PhonePlace, row: string): string => seal(phone, place, row);

/** Opens a sealed number; throws when it was altered, or sealed for another row or place. */
export const openPhone = (sealed: string, place: PhonePlace, row: string): string =>
  isFirst(sealed) ? unsealFirst(sealed) : unseal(sealed, place, row);

/** The number of a person, as `sealed_phone_of` gives it. */
export const openPhoneOf = (sealed: string, personId: string): string =>
  openPhone(sealed, 'people|phone_sealed', personId);

/** A keyed hash by which a whole number is found without being readable. */
export const phoneIndex = (phone: string): string =>
  createHmac('sha256', env().PHONE_INDEX_KEY).update(phone).digest('base64url');

export const phoneTail = (phone: string): string => phone.slice(-4);

/** 138****5678, from what may be shown: its first three and last four digits. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phoneTail(phone)}`;

/** The same for each number that stands in what a person wrote. */
export const maskPhonesIn = (text: string): string =>
  text.replace(/(?<!\d)(1[3-9]\d)[\s-]?\d{4}[\s-]?(\d{4})(?!\d)/g, '$1****$2');

export const isPhone = (text: string): boolean => /^1[3-9]\d{9}$/.test(text);

/** A number as people and their files write it: full width, with spaces, dashes or the country in front. */
export const onlyDigits = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\p{Z}\p{C}\p{Pd}()._]/gu, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '');
