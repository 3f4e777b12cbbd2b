using System.Collections.Frozen;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Retrieval.Spelling;

/// <summary>Corrects a Chinese name of the glossary in which one character was typed for another that is read alike (补帖 for 补贴,
/// 专精特薪 for 专精特新). What the documents have, and what belongs to a name typed rightly, is never changed.</summary>
/// <param name="glossary">The names.</param>
internal sealed class ChineseCorrector(Glossary glossary)
{
    // So short a name is near to many words.
    private const int ShortName = 2;

    // Characters that join words or ask, and numerals.
    private static readonly FrozenSet<char> Particles =
        "的了着过是有和与或及在于对为把被由从到向给让会能可要想应该得请问吗呢吧啊么什哪谁何几多少怎如如个些每各这那其此该本我你他她它们不没无也都还就又再才很最更一二三四五六七八九十两百千万亿上下中内外前后里间年月日时".ToFrozenSet();

    // Usual words that are read like a short name of the glossary.
    private static readonly FrozenSet<string> OtherWords =
        ("保鲜 报效 本事 比利 编制 标志 表明 补办 采纳 超市 成语 惩治 城址 传承 粗细 大款 低价 地质 电机 定制 督察 对付 发言 法则 废纸 分支 丰富 "
        + "风头 复合 高效 高教 工地 工夫 公会 公事 共事 构件 古迹 关机 规矩 国旗 海龟 合作 核对 华工 机智 极度 极限 记录 家居 家店 检察 "
        + "见状 节余 进城 精制 开元 栗子 利好 粒子 两种 领域 美人 内含 男女 年轻 批覆 平价 期间 企划 清单 全是 人世 入世 赛事 商家 设法 "
        + "失业 石膏 时机 实力 实例 实施 势力 事宜 视点 试题 示例 市长 收购 手机 守护 水利 淡化 体谅 体质 条纹 通话 途经 外貌 完善 "
        + "下线 县城 新片 信仰 兴业 虚心 宣称 业绩 医院 遗产 异地 意译 引发 赢利 影像 用得 预料 预期 原因 增值 粘度 支行 执着 职业 制约 "
        + "智力 中式 终点 种植 主办 自助 总价 诧异 虫子 虫类").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly Lazy<ChineseNames> _names = new(() => new ChineseNames(glossary));
    private readonly Lazy<Readings> _readings = new(() => new Readings());

    /// <summary>The corrections of <paramref name="text"/> in its order; longer names first where they overlap.</summary>
    public IReadOnlyList<Correction> Correct(string text, KnownWords known)
    {
        var simplified = ChineseCharacters.Simplify(text);
        if (!simplified.Any(ChineseNames.IsCharacter))
            return [];
        var taken = new bool[text.Length];
        foreach (var match in glossary.Find(text))
            Array.Fill(taken, true, match.Span.Start, match.Span.Length);
        if (!Enumerable.Range(0, text.Length).Any(i => !taken[i] && IsSuspect(simplified, i, known)))
            return [];
        var corrections = new List<Correction>();
        for (var length = ChineseNames.Longest; length >= ChineseNames.Shortest; length--)
        {
            for (var start = 0; start + length <= simplified.Length; start++)
            {
                if (Meant(simplified, start, length, taken, known) is not { } meant)
                    continue;
                corrections.Add(new Correction(new Span(start, start + length), text.Substring(start, length), meant));
                Array.Fill(taken, true, start, length);
            }
        }

        return corrections;
    }

    private string? Meant(string text, int start, int length, bool[] taken, KnownWords known)
    {
        var window = text.AsSpan(start, length);
        for (var place = 0; place < length; place++)
        {
            if (taken[start + place] || !IsSuspect(text, start + place, known))
                continue;
            foreach (var name in _names.Value.Like(window, place))
            {
                if (name[place] != window[place] && window[..place].SequenceEqual(name.AsSpan(0, place))
                    && window[(place + 1)..].SequenceEqual(name.AsSpan(place + 1))
                    && _readings.Value.Agree(window[place], name[place], sameTone: length == ShortName)
                    && (length > ShortName || StandsAlone(text, start, taken)))
                    return name;
            }
        }

        return null;
    }

    // Two characters of a longer word, or of two words side by side, are read like something sooner or later: so short a name is
    // corrected only where no word can reach across its ends, and where it is no word of its own.
    private static bool StandsAlone(string text, int start, bool[] taken)
    {
        var end = start + ShortName;
        return !Particles.Contains(text[start]) && !Particles.Contains(text[end - 1]) && !OtherWords.Contains(text[start..end])
            && IsBoundary(start - 1) && IsBoundary(end);

        bool IsBoundary(int at) =>
            at < 0 || at >= text.Length || taken[at] || !ChineseNames.IsCharacter(text[at]) || Particles.Contains(text[at]);
    }

    // A character that the documents have beside neither of its neighbours.
    private static bool IsSuspect(string text, int at, KnownWords known) =>
        ChineseNames.IsCharacter(text[at])
        && !(at > 0 && known.HaveBigram(text.Substring(at - 1, 2)))
        && !(at + 1 < text.Length && known.HaveBigram(text.Substring(at, 2)));
}
