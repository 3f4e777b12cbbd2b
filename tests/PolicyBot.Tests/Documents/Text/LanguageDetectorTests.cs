using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;

namespace PolicyBot.Tests.Documents.Text;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("AI+政策补贴多少", Language.SimplifiedChinese)]
    [InlineData("DeepSeek和OpenAI有补贴吗", Language.SimplifiedChinese)]
    [InlineData("请问R&D补贴", Language.SimplifiedChinese)]
    [InlineData("你好", Language.SimplifiedChinese)]
    [InlineData("有效期", Language.SimplifiedChinese)]
    [InlineData("AI+政策補貼多少", Language.TraditionalChinese)]
    [InlineData("企業申報條件是什麼？", Language.TraditionalChinese)]
    [InlineData("这个项目在臺灣有分公司吗，请说明", Language.SimplifiedChinese)]
    [InlineData("How long is the Yiyang policy valid?", Language.English)]
    [InlineData("What is 湘政办发〔2025〕36号?", Language.English)]
    [InlineData("What does 人工智能+ mean", Language.English)]
    [InlineData("分类: POLICY Policy interpretation of several measures", Language.English)]
    [InlineData("subsidy", Language.English)]
    [InlineData("123 %", Language.English)]
    [InlineData("", Language.English)]
    public void A_text_is_in_the_language_of_most_of_it(string text, Language expected) =>
        Assert.Equal(expected, LanguageDetector.Detect(text));
}
