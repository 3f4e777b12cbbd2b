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
    skipToChat: 'Skip to the chat',
    startOver: 'Start over',
    plainPage: 'Plain page',
    chatPage: 'Chat page',
    chatMissing: 'The chat page is not part of this build. Install Node.js, which brings npm, and build again.',
    keyTitle: 'This server asks for a key',
    keyWhy: 'Its operator can give you one. It is kept in this tab only.',
    keyLabel: 'Access key',
    keySend: 'Continue',
    keyWrong: 'The server does not accept this key.',
    citedPassages: 'Cited passages',
    panelEmpty: 'Every sentence of an answer cites the place it comes from. Choose a number in an answer to read that place here.',
    previous: 'Previous citation',
    next: 'Next citation',
    close: 'Close',
    passage: 'The cited passage in its section',
    place: 'Citation {0} of {1}',
    wholeDocument: 'Open the whole document',
    passageGone: 'The document is no longer there. These are the cited words:',
    passageFailed: 'The document cannot be shown just now. These are the cited words:',
    'state-opening': 'Opening the conversation…',
    'state-connecting': 'Connecting…',
    'state-lost': 'The connection is lost. Trying again…',
    'state-failed': 'The conversation could not be opened.',
    'state-unreachable': 'The server cannot be reached. Check that it is running.',
    'state-ended': 'This conversation has ended.',
    startAnew: 'Start a new conversation',
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
    skipToChat: '跳到对话',
    startOver: '重新开始',
    plainPage: '简洁页面',
    chatPage: '对话页面',
    chatMissing: '本次构建不含对话页面。请安装 Node.js（自带 npm）后重新构建。',
    keyTitle: '此服务器需要密钥',
    keyWhy: '请向管理员索取。密钥只保存在当前标签页中。',
    keyLabel: '访问密钥',
    keySend: '继续',
    keyWrong: '服务器不接受此密钥。',
    citedPassages: '引用的原文',
    panelEmpty: '回答中的每一句话都注明出处。点击回答中的编号，即可在这里阅读原文。',
    previous: '上一处引用',
    next: '下一处引用',
    close: '关闭',
    passage: '所引原文及其所在章节',
    place: '第 {0} 处引用，共 {1} 处',
    wholeDocument: '打开全文',
    passageGone: '这份文件已不存在。引用的原文如下：',
    passageFailed: '暂时无法显示这份文件。引用的原文如下：',
    'state-opening': '正在打开对话……',
    'state-connecting': '正在连接……',
    'state-lost': '连接已断开，正在重试……',
    'state-failed': '无法打开对话。',
    'state-unreachable': '无法连接服务器，请确认它正在运行。',
    'state-ended': '本次对话已结束。',
    startAnew: '开始新对话',
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
  writeInto(document);
  for (const button of document.querySelectorAll('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset.language === current));
}

/** Writes the words into every element below one that names one. */
export function writeInto(root) {
  for (const element of root.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
  for (const element of root.querySelectorAll('[data-label]')) element.setAttribute('aria-label', word(element.dataset.label));
}

function remembered() {
  try {
    const value = localStorage.getItem(key);
    return value in words ? value : null;
  } catch {
    return null;
  }
}
