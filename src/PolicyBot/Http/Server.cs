using PolicyBot.Access;
using PolicyBot.Answering;
using PolicyBot.Configuration;
using PolicyBot.Conversations;
using PolicyBot.DirectLine;
using PolicyBot.DirectLine.Http;
using PolicyBot.Loading;
using PolicyBot.Output;
using PolicyBot.Plugins;
using PolicyBot.Questions;
using PolicyBot.Storage;

namespace PolicyBot.Http;

/// <summary>The web server: what it is made of and what it serves.</summary>
public static class Server
{
    /// <summary>Where the server listens unless it is told otherwise.</summary>
    public const string DefaultUrl = "http://localhost:3978";

    /// <summary>Builds the server without starting it.</summary>
    /// <param name="settings">Configuration that wins over the environment, as <c>--Name:Of:Key=value</c>.</param>
    public static WebApplication Build(IReadOnlyList<string> settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            // The configuration is read once: watching its file costs a start more than it gives.
            // Files that change under a running server are not served anew: what does that takes every address that is not mapped.
            Args = ["--hostBuilder:reloadConfigOnChange=false", "--ReloadStaticAssetsAtRuntime=false", .. settings],
            ApplicationName = "policybot",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost
            .UseStaticWebAssets()
            .UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = RequestLimits.BodyBytes;
            });
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultUrl);
        // Why a start failed is told once, by the command.
        builder.Logging.ClearProviders().AddStandardError().AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services
            .AddProgram(builder.Configuration)
            .AddSingleton<ConversationStore>()
            .AddSingleton<AssistantService>()
            .AddHostedService(services => services.GetRequiredService<AssistantService>())
            .AddTransient(services => services.GetRequiredService<AssistantService>().Assistant)
            .AddSingleton<QuestionRecorder>()
            .AddHostedService(services => services.GetRequiredService<QuestionRecorder>())
            .AddSingleton<AnswerService>()
            .AddBot()
            .AddBotChannels(builder.Configuration)
            .AddPolicyKernel()
            .AddSingleton<IDirectLineAccess, DirectLineAccess>()
            .AddCallLimits()
            .AddConversationStorage(services => Path.Combine(services.GetRequiredService<Folders>().Data, "directline.key"))
            .AddDirectLine()
            .AddExceptionHandler<ExceptionProblems>()
            .AddProblemDetails()
            .AddMetrics()
            .AddTracing(builder.Configuration)
            .AddOpenApi()
            .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true)
            .ConfigureHttpJsonOptions(options => ProgramJson.Configure(options.SerializerOptions));

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePages(pages => Problems.WriteAsync(pages.HttpContext, pages.HttpContext.Response.StatusCode));
        app.UseMiddleware<WrongKeys>();
        app.UseMiddleware<AccessMiddleware>();
        app.UseRateLimiter();
        app.UseWebSockets();
        app.UseRouting();
        app.MapStaticAssets();
        app.MapHome();
        app.MapHealth();
        app.MapAsk();
        app.MapSearch();
        app.MapMatch();
        app.MapSources();
        app.MapSuggestions();
        app.MapBot();
        app.MapDirectLine();
        app.MapPrometheusScrapingEndpoint();
        app.MapOpenApi();
        return app;
    }
}
