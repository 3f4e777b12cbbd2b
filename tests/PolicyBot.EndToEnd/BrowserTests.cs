using Microsoft.Playwright;

namespace PolicyBot.EndToEnd;

public sealed class BrowserTests
{
    [Fact]
    public async Task A_visitor_asks_opens_the_citation_and_sees_the_words_marked()
    {
        var token = TestContext.Current.CancellationToken;
        var chromium = InstalledChromium();
        Assert.SkipWhen(chromium is null, "No Chromium is installed; set CHROMIUM to its path.");
        await using var program = await BuiltProgram.StartAsync(token);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright, chromium);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { Locale = "en-US" });
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };

        await page.GotoAsync(program.Client.BaseAddress!.ToString());
        await page.GetByLabel("Your question").FillAsync("How long is the Yiyang high-end electronic components policy valid?");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Ask", Exact = true }).ClickAsync();
        var answer = page.Locator("#answers .answer").First;
        await answer.WaitForAsync();
        Assert.Contains("five years", await answer.InnerTextAsync(), StringComparison.Ordinal);

        await answer.Locator("a.cite").First.ClickAsync();
        var mark = page.Locator("mark.current").First;
        await mark.WaitForAsync();

        Assert.Contains("five years", string.Concat(await page.Locator("mark.current").AllInnerTextsAsync()), StringComparison.Ordinal);
        Assert.True(await mark.EvaluateAsync<bool>(
            "m => { const r = m.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }"));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_Chinese_visitor_is_suggested_Chinese_questions_that_have_answers()
    {
        var chromium = InstalledChromium();
        Assert.SkipWhen(chromium is null, "No Chromium is installed; set CHROMIUM to its path.");
        await using var program = await BuiltProgram.StartAsync(TestContext.Current.CancellationToken);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright, chromium);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { Locale = "zh-CN" });
        await page.GotoAsync(program.Client.BaseAddress!.ToString());

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

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright, string? chromium) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });

    private static string? InstalledChromium()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM");
        string[] candidates = string.IsNullOrEmpty(named)
            ? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
            : [named];
        return candidates.FirstOrDefault(File.Exists);
    }
}
