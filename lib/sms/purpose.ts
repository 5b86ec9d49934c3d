/** What a one-time code is asked for, and good for: nothing else. */
export type CodePurpose = 'sign-in' | 'link-wechat' | 'confirm' | 'new-phone' | 'erase';
