using PolicyBot.Documents.Values;

namespace PolicyBot.Tests.Documents.Values;

public sealed class ReferencesTests
{
    [Theory]
    [InlineData("corresponding to Articles 2 and 6 of the Policy", "Articles 2 and 6 = 2, 6")]
    [InlineData("Policy Articles 3 and 4", "Articles 3 and 4 = 3, 4")]
    [InlineData("(Corresponding to Policy Article 7)", "Article 7 = 7")]
    [InlineData("Articles 3-5 apply", "Articles 3-5 = 3, 4, 5")]
    [InlineData("Articles 3 to 5, 7 and 9", "Articles 3 to 5, 7 and 9 = 3, 4, 5, 7, 9")]
    [InlineData("see Art. 5.", "Art. 5 = 5")]
    [InlineData("Article\u00a012", "Article\u00a012 = 12")]
    [InlineData("Article 5 and 20% of costs", "Article 5 = 5")]
    [InlineData("Article 5, 3 million yuan", "Article 5 = 5")]
    [InlineData("第三条", "第三条 = 3")]
    [InlineData("第二条和第六条", "第二条和第六条 = 2, 6")]
    [InlineData("第三至五条", "第三至五条 = 3, 4, 5")]
    [InlineData("第三条至第五条", "第三条至第五条 = 3, 4, 5")]
    [InlineData("依据第2条、第4条规定", "第2条、第4条 = 2, 4")]
    [InlineData("第十二条。第二十条", "第十二条 = 12; 第二十条 = 20")]
    [InlineData("第三方机构、第五个条件", "")]
    [InlineData("this article has 5 parts", "")]
    [InlineData("particles 5", "")]
    public void Articles_are_found(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", ArticleReferences.Find(text).Select(reference => $"{text[reference.Start..reference.End]} = {string.Join(", ", reference.Articles)}")));

    [Theory]
    [InlineData("the measures (Xiangzhengbanfa\u00a0[\u00a02025\u00a0]\u00a0No. 36\u00a0).", "Xiangzhengbanfa [2025] No. 36")]
    [InlineData("( Guobanfa [ 2025 ] No. 31 )", "Guobanfa [2025] No. 31")]
    [InlineData("In accordance with Gong Xin Bu Lian Gui [2021] No. 207, firms apply.", "Gong Xin Bu Lian Gui [2021] No. 207")]
    [InlineData("See Guofa [2023] No. 5.", "Guofa [2023] No. 5")]
    [InlineData("Circular No. 12 of 2024", "Circular No. 12 of 2024")]
    [InlineData("under Regulation (EU) 2024/1689 and Public Law 117-169", "Regulation (EU) 2024/1689; Public Law 117-169")]
    [InlineData("湘政办发〔2025〕36号", "湘政办发〔2025〕36号")]
    [InlineData("根据国发[2023]5号文件", "国发[2023]5号")]
    [InlineData("（工信部联规〔2021〕207号）", "工信部联规〔2021〕207号")]
    [InlineData("湘政办发 〔 2025 〕 36 号", "湘政办发〔2025〕36号")]
    [InlineData("按照国发〔2023〕5号和湘政发〔2024〕1号执行", "国发〔2023〕5号; 湘政发〔2024〕1号")]
    [InlineData("财政部公告2023年第7号", "财政部公告2023年第7号")]
    [InlineData("国务院令第748号", "国务院令第748号")]
    [InlineData("No. 36 of the list, Level [2] and 2025", "")]
    [InlineData("3号楼（2025年）", "")]
    public void Document_numbers_are_found(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", DocumentNumbers.Find(text).Select(number => number.Text)));
}
