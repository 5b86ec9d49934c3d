import { expect, test } from 'vitest';
import { markup } from '@/components/ui/markup';

test('What is put into markup is text, in an attribute and between tags', () => {
  const typed = `"><script>alert('&')</script>`;
  const { html } = markup`<a href="/x?${typed}">${typed}</a>`;
  expect(html.match(/</g)).toHaveLength(2);
  expect(html).toBe(
    '<a href="/x?&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;">&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</a>',
  );
});

test('Markup within markup stays what it is, in lists too; what is absent leaves nothing', () => {
  const cells = ['甲', '<乙>'].map((word) => markup`<td>${word}</td>`);
  expect(markup`<tr>${cells}${null}${undefined}${false}${0}</tr>`.html).toBe(
    '<tr><td>甲</td><td>&lt;乙&gt;</td>0</tr>',
  );
});
