using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PolicyBot.EndToEnd;

public sealed class AccessibilityTests(SharedBrowser shared) : IClassFixture<SharedBrowser>
{
    private const string Question = "How long is the Yiyang high-end electronic components policy valid?";

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task No_page_keeps_anybody_out(ColorScheme colors, int width)
    {
        var token = TestContext.Current.CancellationToken;
        var axe = await AxeCore.GetAsync(token);
        await using var visitor = await shared.NewVisitorAsync(colors: colors, width: width);
        var page = visitor.Page;
        Dictionary<string, IReadOnlyList<string>> issues = [];

        await visitor.GoToAsync(shared.Program);
        if (await shared.HasChatPageAsync())
        {
            await page.Locator("#conversation .webchat__suggested-action").First.WaitForAsync();
            issues["welcome"] = await axe.SeriousIssuesAsync(page);
            await visitor.AskAsync(Question);
            issues["chat"] = await axe.SeriousIssuesAsync(page);
            await visitor.Badges.First.ClickAsync();
            await visitor.Marked.First.WaitForAsync();
            issues["passage"] = await axe.SeriousIssuesAsync(page);
            await visitor.PictureAsync($"passage-{colors}-{width}");
            await page.Locator(".whole").ClickAsync();
            await Expect(page.Locator("main mark.current").First).ToBeVisibleAsync();
            issues["document"] = await axe.SeriousIssuesAsync(page);
        }

        await visitor.GoToAsync(shared.Program, "/plain.html");
        await page.GetByLabel("Your question").FillAsync(Question);
        await page.GetByLabel("Your question").PressAsync("Enter");
        await page.Locator("#answers .cite").First.WaitForAsync();
        issues["plain"] = await axe.SeriousIssuesAsync(page);

        Assert.All(issues, found => Assert.True(found.Value.Count == 0, $"{found.Key}: {string.Join(Environment.NewLine, found.Value)}"));
    }
}
