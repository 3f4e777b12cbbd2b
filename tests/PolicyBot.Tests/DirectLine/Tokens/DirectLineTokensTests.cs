using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PolicyBot.DirectLine;
using PolicyBot.DirectLine.Tokens;

namespace PolicyBot.Tests.DirectLine.Tokens;

public sealed class DirectLineTokensTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly TokenGrant _grant = new("conversation", "dl_user");
    private readonly DirectLineTokens _tokens;

    public DirectLineTokensTests() => _tokens = Tokens("directline.key");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_token_says_what_it_was_issued_for()
    {
        Assert.Equal(_grant, await _tokens.ReadAsync(_tokens.Issue(_grant)));
        Assert.Equal(_grant, await _tokens.ReadAsync(_tokens.Issue(_grant, TokenUse.Stream), TokenUse.Stream));
    }

    [Fact]
    public async Task A_token_outlives_the_process_that_issued_it() =>
        Assert.Equal(_grant, await Tokens("directline.key").ReadAsync(_tokens.Issue(_grant)));

    [Fact]
    public void The_client_can_read_the_user_in_it()
    {
        var payload = Base64UrlEncoder.Decode(_tokens.Issue(_grant).Split('.')[1]);

        using var claims = JsonDocument.Parse(payload);

        Assert.Equal("dl_user", claims.RootElement.GetProperty("user").GetString());
    }

    [Theory]
    [InlineData(TokenUse.Calls, 30 * 60)]
    [InlineData(TokenUse.Stream, 60)]
    public async Task A_token_holds_for_its_time_and_then_says_that_it_is_over(TokenUse use, int seconds)
    {
        var token = _tokens.Issue(_grant, use);

        _time.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.Equal(_grant, await _tokens.ReadAsync(token, use));
        _time.Advance(TimeSpan.FromSeconds(1));
        await AssertRefusedAsync(token, use, DirectLineErrors.TokenExpired);
    }

    [Fact]
    public async Task A_token_serves_for_one_use_only()
    {
        await AssertRefusedAsync(_tokens.Issue(_grant), TokenUse.Stream, "NotAllowed");
        await AssertRefusedAsync(_tokens.Issue(_grant, TokenUse.Stream), TokenUse.Calls, "NotAllowed");
    }

    [Fact]
    public async Task Foreign_and_forged_tokens_are_refused()
    {
        var token = _tokens.Issue(_grant);
        var parts = token.Split('.');
        var another = Base64UrlEncoder.Encode(Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1])).Replace("dl_user", "dl_admin", StringComparison.Ordinal));
        string[] refused =
        [
            "", ".", "..", "garbage", "a.b.c", new('a', 5000),
            Tokens("another.key").Issue(_grant),
            $"{parts[0]}.{another}.{parts[2]}",
            $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{parts[1]}.",
            $"{parts[0]}.{parts[1]}.",
            $"{parts[0]}.{parts[1]}",
            token + "A",
        ];

        foreach (var bad in refused)
            await AssertRefusedAsync(bad, TokenUse.Calls, "NotAllowed");
    }

    [Theory]
    [InlineData(SecurityAlgorithms.HmacSha256, "conv", true)]
    [InlineData(SecurityAlgorithms.HmacSha256, "conversation", false)]
    [InlineData(SecurityAlgorithms.HmacSha384, "conv", false)]
    public async Task A_token_signed_with_the_key_needs_the_claims_and_the_algorithm(string algorithm, string claim, bool holds)
    {
        // Long enough for every algorithm.
        var bytes = Encoding.ASCII.GetBytes(new string('k', 64));
        await File.WriteAllBytesAsync(_folder.File("long.key"), bytes, TestContext.Current.CancellationToken);
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "policybot",
            Audience = "directline",
            Expires = _time.GetUtcNow().AddMinutes(1).UtcDateTime,
            Claims = new Dictionary<string, object> { [claim] = "conversation", ["user"] = "dl_user" },
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(bytes), algorithm),
        });

        if (holds)
            Assert.Equal(_grant, await Tokens("long.key").ReadAsync(token));
        else
            await Assert.ThrowsAsync<DirectLineException>(() => Tokens("long.key").ReadAsync(token));
    }

    private DirectLineTokens Tokens(string key) => new(SigningKey.Open(_folder.File(key)), new DirectLineLimits(), _time);

    private async Task AssertRefusedAsync(string token, TokenUse use, string code)
    {
        var refused = await Assert.ThrowsAsync<DirectLineException>(() => _tokens.ReadAsync(token, use));
        Assert.Equal(403, refused.Status);
        Assert.Equal(code, refused.Code);
    }
}
