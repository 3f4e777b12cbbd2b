using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace PolicyBot.Tests.DirectLine.Http;

/// <summary>An answer in the protocol's error form.</summary>
public static class Refusal
{
    public static async Task<string> AssertAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        var error = body.GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString());
        var message = error.GetProperty("message").GetString()!;
        Assert.NotEmpty(message);
        return message;
    }
}
