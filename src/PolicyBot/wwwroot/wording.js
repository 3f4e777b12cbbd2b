// The page's own words. Questions and answers have their own language.
const words = {
  en: {
    skip: 'Skip to the question',
    title: 'Ask about support policies',
    lead: 'Every sentence of an answer shows where it stands in the documents.',
    label: 'Your question',
    hint: 'Enter asks · Shift+Enter starts a new line',
    ask: 'Ask',
    suggestions: 'For example',
    answers: 'Answers',
    documents: 'What the answers come from',
    footer: 'The documents interpret policies. The official text decides.',
    waiting: 'Looking in the documents…',
    citation: 'Citation {0}: {1}',
    sources: 'Citations',
    unreachable: 'The server cannot be reached. Check that it is running.',
    retry: 'Try again',
    partial: 'Answered in part',
    'no-answer': 'Not in the documents',
    'out-of-scope': 'Not a policy question',
    refused: 'Not answered',
    clarify: 'Please say more',
    failed: 'Something went wrong',
  },
  'zh-Hans': {
    skip: '跳到提问框',
    title: '咨询扶持政策',
    lead: '回答中的每一句话都标明它在文件中的出处。',
    label: '您的问题',
    hint: '按 Enter 提问 · 按 Shift+Enter 换行',
    ask: '提问',
    suggestions: '例如',
    answers: '回答',
    documents: '回答所依据的文件',
    footer: '这些文件是对政策的解读，一切以官方原文为准。',
    waiting: '正在查阅文件……',
    citation: '引用 {0}：{1}',
    sources: '引用',
    unreachable: '无法连接服务器，请确认它正在运行。',
    retry: '重试',
    partial: '部分解答',
    'no-answer': '文件中没有答案',
    'out-of-scope': '与政策无关',
    refused: '未作回答',
    clarify: '请补充说明',
    failed: '出错了',
  },
};

const key = 'language';
let current = remembered() ?? (navigator.languages.find(l => /^(zh|en)/i.test(l))?.startsWith('zh') ? 'zh-Hans' : 'en');

export const language = () => current;

/** A word of the page, with {0}, {1}… filled in. */
export function word(name, ...values) {
  return (words[current][name] ?? '').replace(/\{(\d)\}/g, (_, i) => values[i]);
}

export const hasWord = name => name in words[current];

/** Shows the page in a language and remembers it. */
export function show(chosen) {
  current = chosen;
  try { localStorage.setItem(key, chosen); } catch { /* Storage may be switched off. */ }
  write();
}

/** Writes the words into every element that names one. */
export function write() {
  document.documentElement.lang = current;
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', word(element.dataset.label));
  for (const button of document.querySelectorAll('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset.language === current));
}

function remembered() {
  try {
    const value = localStorage.getItem(key);
    return value in words ? value : null;
  } catch {
    return null;
  }
}
