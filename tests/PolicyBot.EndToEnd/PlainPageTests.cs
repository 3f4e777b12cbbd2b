using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PolicyBot.EndToEnd;

public sealed class PlainPageTests(SharedBrowser shared) : IClassFixture<SharedBrowser>
{
    [Fact]
    public async Task Without_Web_Chat_the_plain_page_takes_its_place_and_says_how_to_get_it()
    {
        await using var program = await BuiltProgram.StartWithoutWebChatAsync(TestContext.Current.CancellationToken);
        await using var visitor = await shared.NewVisitorAsync();
        var page = visitor.Page;

        await visitor.GoToAsync(program);
        await Expect(page.Locator("#chat-missing")).ToContainTextAsync("npm");
        await page.GetByLabel("Your question").FillAsync("How long is the Yiyang high-end electronic components policy valid?");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Ask", Exact = true }).ClickAsync();
        var answer = page.Locator("#answers .answer").First;
        await Expect(answer).ToContainTextAsync("five years");
        await visitor.PictureAsync("plain");
        await answer.Locator("a.cite").First.ClickAsync();

        Assert.Contains("five years", string.Concat(await page.Locator("mark.current").AllInnerTextsAsync()), StringComparison.Ordinal);
        await Expect(page.Locator("mark.current").First).ToBeInViewportAsync();
        await visitor.PictureAsync("source");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_Chinese_visitor_is_suggested_Chinese_questions_that_have_answers()
    {
        await using var visitor = await shared.NewVisitorAsync("zh-CN");
        var page = visitor.Page;
        await visitor.GoToAsync(shared.Program, "/plain.html");

        var suggestions = page.Locator("#suggestions button");
        await suggestions.First.WaitForAsync();
        var questions = await suggestions.AllInnerTextsAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "English", Exact = true }).ClickAsync();
        var others = await suggestions.AllInnerTextsAsync();

        Assert.Equal(3, questions.Count);
        Assert.Equal(3, others.Count);
        Assert.All(questions, question => Assert.Contains("？", question, StringComparison.Ordinal));
        Assert.All(others, question => Assert.Contains("?", question, StringComparison.Ordinal));
        foreach (var question in questions.Concat(others))
        {
            await page.GetByRole(AriaRole.Textbox).FillAsync(question);
            await page.GetByRole(AriaRole.Textbox).PressAsync("Enter");
            var answer = page.Locator("#answers article").Filter(new LocatorFilterOptions { HasText = question });
            await answer.Locator("a.cite").First.WaitForAsync();
        }
    }
}
