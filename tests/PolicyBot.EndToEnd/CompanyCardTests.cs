using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PolicyBot.EndToEnd;

/// <summary>The cards of the dialog about a company, in Web Chat.</summary>
public sealed class CompanyCardTests(SharedBrowser shared) : IClassFixture<SharedBrowser>
{
    private const string Company = "We are a printed-circuit maker in Yiyang with R&D of 6 million yuan; which subsidies fit?";

    [Fact]
    public async Task A_visitor_describes_a_company_answers_on_the_card_and_corrects_a_fact()
    {
        await using var visitor = await shared.NewChatVisitorAsync(height: 1000);
        await visitor.GoToAsync(shared.Program);
        await TellAsync(visitor, Company);
        var first = Cards(visitor).First;
        await Expect(first).ToContainTextAsync("150,000 yuan reward");
        await Expect(first).ToContainTextAsync("Does not fit (");
        await Expect(first).ToContainTextAsync("Needs one more fact (");
        await visitor.PictureAsync("company-card");

        await PressAsync(visitor, first, "Don't know");
        await Expect(Cards(visitor)).ToHaveCountAsync(2);
        await Expect(Cards(visitor).Last).ToContainTextAsync("Noted: ");
        await PressAsync(visitor, Cards(visitor).Last, "Correct my company's facts");
        var spending = Cards(visitor).Last.GetByLabel("annual R&D spending (yuan)");
        await Expect(spending).ToHaveValueAsync("6000000");
        await Expect(Cards(visitor).Last).ToContainTextAsync("from “R&D of 6 million yuan”");
        await visitor.PictureAsync("company-profile");
        await spending.FillAsync("4000000");
        await PressAsync(visitor, Cards(visitor).Last, "Save");

        await Expect(Cards(visitor)).ToHaveCountAsync(4);
        await Expect(Cards(visitor).Last).ToContainTextAsync("no longer");
        await Expect(Cards(visitor).Last).ToContainTextAsync("4,000,000 ≤ 5,000,000");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_source_on_a_card_opens_its_passage_beside_the_chat()
    {
        await using var visitor = await shared.NewChatVisitorAsync();
        await visitor.GoToAsync(shared.Program);
        await TellAsync(visitor, Company);
        var line = Cards(visitor).Last.Locator(".ac-richTextBlock", new LocatorLocatorOptions { HasText = "150,000 yuan reward" });

        await line.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "source" }).First.ClickAsync();

        await Expect(visitor.Marked.First).ToContainTextAsync("150,000");
        await Expect(visitor.Page.Locator(".place")).ToBeFocusedAsync();
        Assert.Single(visitor.Page.Context.Pages);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_card_is_used_with_the_keyboard_alone()
    {
        await using var visitor = await shared.NewChatVisitorAsync();
        await visitor.GoToAsync(shared.Program);
        await TellAsync(visitor, Company);

        await Button(Cards(visitor).Last, "Don't know").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Shift+Tab");
        await visitor.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(Cards(visitor).Last.GetByRole(AriaRole.Spinbutton)).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync("2000000");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Expect(Cards(visitor)).ToHaveCountAsync(2);
        await Expect(Cards(visitor).Last).ToContainTextAsync("2,000,000 yuan");
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData("en-US", ColorScheme.Light, 1280, Company, "Correct my company's facts")]
    [InlineData("zh-CN", ColorScheme.Dark, 390, "我们是益阳的电子元件企业，研发投入600万元，可以申请哪些补贴？", "更正公司信息")]
    public async Task Cards_are_accessible(string language, ColorScheme colors, int width, string company, string correct)
    {
        await using var visitor = await shared.NewChatVisitorAsync(language, colors, width, 900);
        await visitor.GoToAsync(shared.Program);
        await TellAsync(visitor, company);
        await PressAsync(visitor, Cards(visitor).Last, correct);
        await Expect(Cards(visitor)).ToHaveCountAsync(2);

        var axe = await AxeCore.GetAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await axe.SeriousIssuesAsync(visitor.Page));
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private static ILocator Cards(Visitor visitor) => visitor.Page.Locator("#conversation .ac-adaptiveCard");

    private static ILocator Button(ILocator card, string name) =>
        card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true });

    // A mouse misses what still moves: a new card is scrolled to slowly.
    private static async Task PressAsync(Visitor visitor, ILocator card, string name)
    {
        await visitor.Page.WaitForFunctionAsync("""
            async () => {
              const transcript = document.querySelector('.webchat__basic-transcript__scrollable'), top = transcript.scrollTop;
              await new Promise(done => setTimeout(done, 300));
              return transcript.scrollTop === top;
            }
            """);
        await Button(card, name).ClickAsync();
    }

    private static async Task TellAsync(Visitor visitor, string company)
    {
        await Expect(visitor.Page.Locator("#state")).ToBeEmptyAsync();
        await visitor.Page.Locator("#conversation .webchat__basic-transcript__activity").First.WaitForAsync();
        await visitor.SendBox.FillAsync(company);
        await visitor.SendBox.PressAsync("Enter");
        await Cards(visitor).First.WaitForAsync();
    }
}
