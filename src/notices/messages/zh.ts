import type { Catalogue } from './catalogue.js';

export const zh: Catalogue = {
  kinds: {
    mfa_deadline_set: {
      subject: '贵公司将要求使用第二重验证',
      happened: '自{deadline}起,除密码外,未设置第二重验证的用户将无法进入{company}。',
    },
    mfa_deadline_moved: {
      subject: '要求第二重验证的日期已更改',
      happened: '日期已更改:自{deadline}起,除密码外,未设置第二重验证的用户将无法进入{company}。',
    },
    mfa_deadline_near: {
      subject: '{days, plural, other {# 天后将要求第二重验证}}',
      happened:
        '{days, plural, other {还剩 # 天}}:自{deadline}起,未设置第二重验证的用户将无法进入{company},而您尚未设置。',
    },
    mfa_policy_lifted: {
      subject: '不再要求第二重验证',
      happened: '{company}不再要求第二重验证。已设置的用户登录时仍需验证,这可以防止他人登录。',
    },
  },
  advice:
    '请立即在“我的安全”中设置,只需两分钟。身份验证器应用是更安全的选择;如贵公司允许,也可以使用短信。届时仍未设置的用户,下次登录时将被引导进行设置,在此之前无法打开其他内容。',
  when: '时间:{when}',
  otherwise: '如果贵公司无人作出此决定,请立即告知我们。',
  contact: '如有疑问或需要帮助:{contact}',
};
