import { describe, expect, it } from 'vitest';
import { at, clerk, filed, filer, go, manager, open, refused } from '../support/late-evening';

describe('a suggestion (CMP-9)', () => {
  const thanked = () => go(filed('suggestion'), 'thank', clerk, { words: '谢谢' }, 12);
  const adopted = () => go(thanked(), 'adopt', manager, { words: '下月装' }, 30);

  it('Is thanked, which is its first answer, and answered when it isn’t adopted, with the reason', () => {
    expect(thanked()).toMatchObject({ step: 'thanked', repliedAt: at(12) });
    expect(open(thanked(), clerk, 20)).not.toContain('adopt');
    expect(go(thanked(), 'decline', manager, { words: '地下有管线' }, 30)).toMatchObject({ outcome: 'declined' });
    expect(refused(thanked(), 'decline', manager, { words: '' }, 30).fields).toHaveProperty('words');
  });

  it('An adopted one is published when its author agrees, and put away when not', () => {
    expect(open(adopted(), clerk, 31)).toContain('putAway');
    expect(open(adopted(), clerk, 31)).not.toContain('publish');
    const agreed = go(adopted(), 'letPublish', filer, { mayPublish: 'on' }, 31);
    expect(open(agreed, clerk, 32)).not.toContain('putAway');
    const over = go(agreed, 'publish', clerk, { words: '花坛边添了长椅' }, 40);
    expect(over).toMatchObject({ step: 'closed', outcome: 'adopted', published: true });
  });
});
