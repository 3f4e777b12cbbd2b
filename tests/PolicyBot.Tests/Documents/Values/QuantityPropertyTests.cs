using System.Text;
using FsCheck.Xunit;
using PolicyBot.Documents.Values;

namespace PolicyBot.Tests.Documents.Values;

public sealed class QuantityPropertyTests
{
    // What quantities are made of, put together at random.
    static readonly string[] Pieces =
    [
        "5", "20", "1,000", "2025", "3.5", "０９", "99999999999999999999", "亿", "万", "千", "百", "十", "三", "两", "〇", "半", "五百万", "元", "%", "％", "百分之", "成", "年", "月", "日",
        "个", "条", "家企业", "以上", "不超过", "第", "条", "级", "〔2025〕", "号", "国办发", "至", "-", "—", "~", " ", "\u00a0", "\n", ".", ",", "(", ")", ":", "+", "RMB", "US$", "¥", "yuan", "million",
        "trillion", "hundred", "thousand", "and", "five", "twenty", "a", "half", "years", "months", "percent", "percentage points", "BP", "July", "15", "May", "first half of", "Articles", "No.", "ISO", "to",
        "between", "more than", "up to", "projects", "people", "https://a.b/2025", "x@y.cn",
    ];

    [Property(MaxTest = 1000)]
    public void Quantities_lie_in_the_text_in_order_and_apart(int[] choices)
    {
        var text = new StringBuilder();
        foreach (var choice in choices)
            text.Append(Pieces[(int)((uint)choice % Pieces.Length)]).Append((choice & 1) == 0 ? " " : "");

        AreInOrder(text.ToString());
    }

    [Property]
    public void Any_text_can_be_read(FsCheck.NonNull<string> text) => AreInOrder(text.Get);

    private static void AreInOrder(string text)
    {
        var end = 0;
        foreach (var quantity in QuantityReader.Read(text))
        {
            Assert.InRange(quantity.Start, end, text.Length);
            Assert.InRange(quantity.End, quantity.Start + 1, text.Length);
            Assert.True(quantity.High is null || quantity.High > quantity.Low);
            end = quantity.End;
        }

        end = 0;
        foreach (var reference in ArticleReferences.Find(text))
        {
            Assert.InRange(reference.Start, end, text.Length);
            Assert.NotEmpty(reference.Articles);
            end = reference.End;
        }

        end = 0;
        foreach (var number in DocumentNumbers.Find(text))
        {
            Assert.InRange(number.Start, end, text.Length);
            end = number.End;
        }
    }
}
