using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace PolicyBot.Tests.Program.Http;

public sealed class DirectLineErrorTests
{
    [Theory]
    [InlineData("GET", "/v3/directline/nothing", HttpStatusCode.NotFound, "NotFound")]
    [InlineData("DELETE", "/v3/directline/conversations", HttpStatusCode.MethodNotAllowed, "MethodNotAllowed")]
    public async Task What_the_protocol_does_not_have_is_refused_in_its_own_form(string method, string path, HttpStatusCode status, string code)
    {
        await using var server = await RunningServer.StartUnreadyAsync();

        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        var error = (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
    }
}
